/** Structured pruning within the pipeline: evidence, the check of the result, fine-tuning of what is left. */
import { beforeAll, expect, test } from '@jest/globals';
import { makeOptimizer } from '../../src/edge/backend/optimizer.ts';
import { seededNoise } from '../../src/edge/backend/seeded-noise.ts';
import { asItIs } from '../../src/model/forward-pass.ts';
import type { Model } from '../../src/model/model.ts';
import { readModelFiles } from '../../src/model/read.ts';
import { produce } from '../../src/pipeline/produce.ts';
import type { Tools } from '../../src/pipeline/tools.ts';
import { mlp, weightOf, zeroCount } from '../compress/small-models.ts';
import { openTestBackends, type TestBackend } from '../support/kernels.ts';
import { blobs } from '../train/blobs.ts';
import { configOf } from '../train/compress-project.ts';

let backend: TestBackend;
beforeAll(async () => {
  backend = (await openTestBackends()).all[0];
}, 60_000);

async function made(recipe: readonly object[], { epochs }: { epochs?: number } = {}) {
  const config = configOf({
    model: 'model.json',
    data: { test: { format: 'csv', path: 'test.csv' } },
    task: { kind: 'classification' },
    recipe,
    fineTune: { epochs },
  });
  const tools = {
    tf: await backend.use(),
    facts: backend.facts,
    makeOptimizer,
    noise: seededNoise,
    quicken: asItIs,
    progress: () => {},
    now: () => performance.now(),
    batchDivisor: 1,
  } as unknown as Tools;
  const splits = { train: blobs(512, 'train'), validation: blobs(128, 'validation'), test: blobs(64, 'test') };
  const produced = await produce(mlp(), splits, config, tools);
  return { ...produced, model: readModelFiles(produced.files, 'model.json') };
}

const shapesOf = ({ weights }: Model) => weights.map(({ shape }) => shape.join('×'));

test('channels go, the rest is fine-tuned, pruned and quantized', async () => {
  const recipe = [
    { method: 'pruneChannels', amount: 0, layers: { a: 12, b: 10 }, importance: 'taylor' },
    { method: 'prune', sparsity: 0.5, protectEnds: false },
    { method: 'quantize' },
  ];
  const { model, steps, fineTune } = await made(recipe, { epochs: 3 });
  expect(shapesOf(model)).toEqual(['20×12', '12', '12×10', '10', '10×4', '4']);
  expect(steps.map(({ method }) => method)).toEqual(['pruneChannels', 'prune', 'quantize']);
  expect(steps[0].summary).toMatch(/^38 of 64 channels in 2 of 3 layers were removed: 1,684 parameters became 426/);
  expect(fineTune!.epochs).toBe(3);
  expect(fineTune!.after).toBeGreaterThan(fineTune!.before);
  const kernels = ['a/kernel', 'b/kernel', 'c/kernel'].flatMap((name) => [...weightOf(model, name).values]);
  expect(zeroCount(kernels)).toBeGreaterThanOrEqual(kernels.length / 2);
}, 60_000);

test('a target for the latency ends with a model', async () => {
  const { steps } = await made([{ method: 'pruneChannels', target: { latency: 0.9 }, least: 4 }], { epochs: 0 });
  expect(steps[0].summary).toMatch(/were removed|Nothing was removed/);
}, 60_000);

test('what pruning leaves dead is cut away after fine-tuning', async () => {
  const recipe = [{ method: 'prune', sparsity: 0.97, protectEnds: false, schedule: 'once' }];
  const dead = { method: 'removeDeadChannels' };
  const [whole, cut] = [await made(recipe, { epochs: 1 }), await made([...recipe, dead], { epochs: 1 })];
  expect(shapesOf(cut.model)).not.toEqual(shapesOf(whole.model));
  expect(cut.steps[1].summary).toMatch(/^\d+ dead channels were removed: 1,684 parameters became/);
}, 60_000);
