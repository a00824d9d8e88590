import { beforeAll, expect, test } from '@jest/globals';
import { type PruneOptions, prune, pruneSchema } from '../../src/compress/prune.ts';
import { makeOptimizer } from '../../src/edge/backend/optimizer.ts';
import { seededNoise } from '../../src/edge/backend/seeded-noise.ts';
import type { Task } from '../../src/evaluate/task.ts';
import { seededRandom } from '../../src/math/random.ts';
import { check } from '../../src/schema.ts';
import { fineTune } from '../../src/train/fine-tune.ts';
import { type TrainOptions, trainSchema } from '../../src/train/options.ts';
import { type BuildModel, train } from '../../src/train/train.ts';
import { weightOf } from '../compress/small-models.ts';
import { openTestBackends, type TestBackend } from '../support/kernels.ts';
import { blobs } from './blobs.ts';

let backends: readonly TestBackend[];
beforeAll(async () => {
  backends = (await openTestBackends()).all;
}, 60_000);

const limit = 0.5;
const task: Task = { kind: 'classification', topK: [], metrics: [] };

const build: BuildModel = ({ tf, classes }) =>
  tf.sequential({
    layers: [
      tf.layers.dense({
        units: 16,
        activation: 'relu',
        inputShape: [20],
        name: 'held',
        kernelConstraint: tf.constraints.maxNorm({ maxValue: limit, axis: 0 }),
        biasConstraint: tf.constraints.nonNeg(),
      }),
      tf.layers.dense({ units: classes, activation: 'softmax', name: 'free' }),
    ],
  });

/** Largest norm of a column. */
function largestNorm({ shape, values }: ReturnType<typeof weightOf>): number {
  const [rows, columns] = shape;
  const norms = Array.from({ length: columns }, (_, column) =>
    Math.hypot(...Array.from({ length: rows }, (_, row) => values[row * columns + column])),
  );
  return Math.max(...norms);
}

function options(given: object): TrainOptions {
  const checked = check<TrainOptions>(trainSchema, { module: 'm.mjs', optimizer: { learningRate: 0.05 }, ...given });
  if (!checked.ok) throw new Error(JSON.stringify(checked.errors));
  return checked.value;
}

test('training and fine-tuning keep within the constraints of the layers, and pruned weights at zero', async () => {
  for (const backend of backends.filter(({ kind }) => kind !== 'cpu')) {
    const common = {
      tf: await backend.use(),
      backend: backend.kind,
      splits: { train: blobs(512, 'train'), validation: blobs(256, 'validation') },
      task,
      makeOptimizer,
      noise: seededNoise,
    };
    const trained = await train({ ...common, build, inputShape: [20], classes: 4, options: options({ epochs: 2 }) });
    expect(largestNorm(weightOf(trained.model, 'held/kernel'))).toBeLessThan(limit + 1e-5);
    expect(largestNorm(weightOf(trained.model, 'free/kernel'))).toBeGreaterThan(2 * limit);
    expect(Math.min(...weightOf(trained.model, 'held/bias').values)).toBeGreaterThanOrEqual(0);

    const { value } = check<PruneOptions>(pruneSchema, { sparsity: 0.8, scope: 'layer', protectEnds: false }) as {
      value: PruneOptions;
    };
    const cut = prune.apply(trained.model, value, { random: seededRandom(0), masks: new Map() });
    const { model, masks, result } = await fineTune({
      ...common,
      model: cut.model,
      masks: cut.masks,
      options: options({ epochs: 3 }),
      seed: 1,
    });
    expect(result.bestEpoch).toBeGreaterThan(0);
    const kernel = weightOf(model, 'held/kernel');
    expect(largestNorm(kernel)).toBeLessThan(limit + 1e-5);
    expect(largestNorm(kernel)).toBeGreaterThan(0.9 * limit);
    expect(Math.min(...weightOf(model, 'held/bias').values)).toBeGreaterThanOrEqual(0);
    expect(masks.get('held/kernel')!.every((kept, i) => kept === 1 || kernel.values[i] === 0)).toBe(true);
  }
}, 60_000);
