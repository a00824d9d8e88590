/** A fine-tuning in a process of its own, for tests that kill it: `node … FOLDER`. A checkpoint after each step. */
import { createHash } from 'node:crypto';
import { argv, stdout } from 'node:process';
import { openBackend } from '../../src/edge/backend/open.ts';
import { makeOptimizer } from '../../src/edge/backend/optimizer.ts';
import { seededNoise } from '../../src/edge/backend/seeded-noise.ts';
import { checkpointFolder } from '../../src/edge/files/checkpoint-folder.ts';
import { diskFiles } from '../../src/edge/files/disk.ts';
import { fineTune } from '../../src/train/fine-tune.ts';
import type { FineTuneOptions } from '../../src/train/options.ts';
import { mlp } from '../compress/small-models.ts';
import { blobs } from './blobs.ts';

const folder = argv[2];
const { tf } = await openBackend({ kind: 'cpu', reason: 'test' }, { oneDnn: true, assets: '' });
const checkpoints = checkpointFolder({
  files: diskFiles(folder),
  folder,
  now: () => performance.now(),
  wallClock: Date.now,
  interval: 0,
});
const { model } = await fineTune({
  tf,
  backend: 'cpu',
  model: mlp(),
  masks: new Map(),
  splits: { train: blobs(320, 'train'), validation: blobs(128, 'validation') },
  task: { kind: 'classification', topK: [], metrics: [] },
  options: {
    epochs: 4,
    batchSize: 64,
    schedule: 'cosine',
    optimizer: { name: 'adam', learningRate: 0.01 },
    seed: 0,
  } as FineTuneOptions,
  seed: 1,
  makeOptimizer,
  noise: seededNoise,
  resume: { checkpoints: { ...checkpoints, isDue: () => true }, facts: 'cpu' },
  progress: ({ stage, done }) => {
    if (stage === 'fine-tune') stdout.write(`step ${done}\n`);
  },
});
const hash = createHash('sha256');
for (const { name, values } of model.weights) hash.update(name).update(new Uint8Array(values.buffer));
stdout.write(`digest ${hash.digest('hex')}\n`);
