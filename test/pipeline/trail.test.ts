/** Where size and quality went, as the pipeline follows it. */
import { beforeAll, expect, test } from '@jest/globals';
import type { Source } from '../../src/data/source.ts';
import { makeOptimizer } from '../../src/edge/backend/optimizer.ts';
import { seededNoise } from '../../src/edge/backend/seeded-noise.ts';
import { readModelFiles } from '../../src/model/read.ts';
import { loadRunnable } from '../../src/model/runnable.ts';
import { produce } from '../../src/pipeline/produce.ts';
import type { Tools } from '../../src/pipeline/tools.ts';
import { keepTrail } from '../../src/pipeline/trail.ts';
import { measureQuality } from '../../src/train/quality.ts';
import { mlp } from '../compress/small-models.ts';
import { openTestBackends, type TestBackend } from '../support/kernels.ts';
import { blobs } from '../train/blobs.ts';
import { configOf } from '../train/compress-project.ts';

let backend: TestBackend;
beforeAll(async () => {
  backend = (await openTestBackends()).all[0];
}, 60_000);

const recipe = [
  { method: 'prune', sparsity: 0.6 },
  { method: 'quantize', type: 'uint8' },
];

async function followed(
  steps: unknown[],
  {
    epochs,
    validation = blobs(300, 'validation'),
    ...change
  }: { epochs?: number; validation?: Source | null } & Partial<Tools> = {},
) {
  const config = configOf({
    model: 'model.json',
    data: { test: { format: 'csv', path: 'test.csv' } },
    task: { kind: 'classification' },
    recipe: steps,
    ...(epochs === undefined ? {} : { fineTune: { epochs } }),
  });
  const tools = {
    tf: await backend.use(),
    facts: backend.facts,
    makeOptimizer,
    noise: seededNoise,
    progress: () => {},
    batchDivisor: 1,
    ...change,
  } as unknown as Tools;
  const splits = { train: blobs(256, 'train'), validation: validation ?? undefined, test: blobs(64, 'test') };
  const produced = await produce(mlp(), splits, config, tools, { trail: keepTrail(splits, config, tools) });
  return { ...produced, config, tools, splits };
}

test('each step leaves its weights, its non-zeros and its quality; gradual steps as if taken at once', async () => {
  const { trail, fineTune, files, config, tools, splits } = await followed(recipe, { epochs: 3 });
  expect(trail).toMatchObject({ metric: 'accuracy', examples: 300 });
  expect(trail!.points.map(({ step }) => step)).toEqual([
    'original',
    'prune 60 % (global, cubic)',
    'fine-tuning, 3 epochs',
    'quantize uint8',
  ]);
  const [original, pruned, tuned, quantized] = trail!.points;
  expect(pruned.nonZeros).toBeLessThan(original.nonZeros);
  expect(tuned.nonZeros).toBe(pruned.nonZeros);
  expect(pruned.weightBytes).toBe(original.weightBytes);
  expect(quantized.weightBytes).toBeLessThan(original.weightBytes);
  expect(pruned.packedBytes).toBeLessThan(0.6 * original.packedBytes!);
  expect(quantized.packedBytes).toBeLessThan(0.6 * pruned.packedBytes!);
  // The whole validation split is below the cap: fine-tuning measured the same examples.
  expect(pruned.quality).toBeCloseTo(fineTune!.before, 12);
  expect(tuned.quality).toBeCloseTo(fineTune!.after, 12);
  const written = await loadRunnable(tools.tf, readModelFiles(files));
  const { quality } = await measureQuality(tools.tf, written, splits.validation!, config.task, 64);
  expect(quantized.quality).toBeCloseTo(quality.value, 12);
  written.dispose();
});

test('at most 2,000 examples, drawn from the whole split', async () => {
  const { trail } = await followed([recipe[1]], { validation: blobs(2600, 'large') });
  expect(trail!.examples).toBe(2000);
  expect(trail!.points).toHaveLength(2);
});

test('quality is left out, with the reason, without a validation split or after a lack of memory', async () => {
  const without = await followed(recipe, { validation: null, epochs: 0 });
  expect(without.trail).toMatchObject({ unmeasured: 'the data gives no `validation` split' });
  expect(without.trail!.points.map(({ quality }) => quality)).toEqual([undefined, undefined, undefined]);
  expect(without.trail!.points.map(({ step }) => step)).toEqual([
    'original',
    'prune 60 % (global, cubic)',
    'quantize uint8',
  ]);
  const tight = await followed(recipe, { batchDivisor: 4, epochs: 0 });
  expect(tight.trail!.unmeasured).toBe('the worker ran out of memory before');
});

test('no step, no trail', async () => {
  expect((await followed([])).trail).toBeUndefined();
});
