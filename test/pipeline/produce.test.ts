import { beforeAll, expect, test } from '@jest/globals';
import type { TargetConfig } from '../../src/config/schema.ts';
import type { Source } from '../../src/data/source.ts';
import { makeOptimizer } from '../../src/edge/backend/optimizer.ts';
import { seededNoise } from '../../src/edge/backend/seeded-noise.ts';
import { type Produced, produce } from '../../src/pipeline/produce.ts';
import type { Tools } from '../../src/pipeline/tools.ts';
import { usualEpochs } from '../../src/train/options.ts';
import { mlp } from '../compress/small-models.ts';
import { openTestBackends, type TestBackend } from '../support/kernels.ts';
import { blobs } from '../train/blobs.ts';
import { configOf } from '../train/compress-project.ts';

let backend: TestBackend;
beforeAll(async () => {
  backend = (await openTestBackends()).all[0];
}, 60_000);

const quantize = { method: 'quantize', type: 'uint8' };
const given = {
  model: 'model.json',
  data: { test: { format: 'csv', path: 'test.csv' } },
  task: { kind: 'classification' },
};

async function made(
  part: { recipe: unknown[]; fineTune?: object },
  { train }: { train?: Source } = { train: blobs(256, 'train') },
) {
  const config: TargetConfig = configOf({ ...given, ...part });
  const tools = {
    tf: await backend.use(),
    facts: backend.facts,
    makeOptimizer,
    noise: seededNoise,
    progress: () => {},
    batchDivisor: 1,
  } as unknown as Tools;
  const splits = { train, validation: blobs(128, 'validation'), test: blobs(128, 'test') };
  return produce(mlp(), splits, config, tools);
}

const methods = ({ steps }: Produced) => steps.map(({ method }) => method);

test('a number of epochs fine-tunes before plain quantization too', async () => {
  const produced = await made({ recipe: [quantize], fineTune: { epochs: 1 } });
  expect(methods(produced)).toEqual(['quantize']);
  expect(produced.fineTune).toMatchObject({ epochs: 1, steps: 4 });
  expect(produced.fineTune!.after).toBeGreaterThan(produced.fineTune!.before);
  const untouched = await made({ recipe: [quantize], fineTune: { epochs: 0 } });
  expect(produced.files).not.toEqual(untouched.files);
  expect(methods(untouched)).toEqual(['quantize']);
});

test('by default nothing is fine-tuned before plain quantization, and the steps say so', async () => {
  const produced = await made({ recipe: [quantize] });
  expect(methods(produced)).toEqual(['quantize']);
  expect(produced.steps[0].notes.at(-1)).toMatch(
    /^not fine-tuned: the recipe prunes nothing; `fineTune: \{epochs: 3\}`/,
  );
  expect(produced.fineTune).toBeUndefined();
});

test('by default 600 steps follow pruning, in 20 epochs at most; without a train split the step says that none did', async () => {
  const recipe = [{ method: 'prune', sparsity: 0.5 }, quantize];
  expect((await made({ recipe })).fineTune).toMatchObject({ epochs: 20 });
  expect([usualEpochs(undefined, 64), usualEpochs(60_000, 64), usualEpochs(4000, 64), usualEpochs(50, 64)]).toEqual([
    3, 3, 10, 20,
  ]);
  const { steps, fineTune } = await made({ recipe }, {});
  expect(fineTune).toBeUndefined();
  expect(steps[0].notes).toContain('not fine-tuned: the data gives no `train` split');
});

test('what was asked for and could not be done is said, also where the recipe has no step', async () => {
  const reason = 'the data gives no `train` split';
  const quantized = await made({ recipe: [quantize], fineTune: { epochs: 2 } }, {});
  expect(quantized.steps[0].notes).toContain(`not fine-tuned: ${reason}`);
  const { steps } = await made({ recipe: [], fineTune: { epochs: 2 } }, {});
  expect(steps).toEqual([{ method: 'fine-tuning', options: {}, summary: `not done: ${reason}`, notes: [] }]);
});
