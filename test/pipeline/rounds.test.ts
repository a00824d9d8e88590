import { beforeAll, expect, test } from '@jest/globals';
import { makeOptimizer } from '../../src/edge/backend/optimizer.ts';
import { seededNoise } from '../../src/edge/backend/seeded-noise.ts';
import { readModelFiles } from '../../src/model/read.ts';
import { produce } from '../../src/pipeline/produce.ts';
import { roundsOf } from '../../src/pipeline/rounds.ts';
import type { Tools } from '../../src/pipeline/tools.ts';
import { keepTrail } from '../../src/pipeline/trail.ts';
import { mlp } from '../compress/small-models.ts';
import { openTestBackends, type TestBackend } from '../support/kernels.ts';
import { blobs } from '../train/blobs.ts';
import { configOf } from '../train/compress-project.ts';

let backend: TestBackend;
beforeAll(async () => {
  backend = (await openTestBackends()).all[0];
}, 60_000);

async function made(recipe: object[]) {
  const config = configOf({
    model: 'model.json',
    data: { test: { format: 'csv', path: 'test.csv' } },
    task: { kind: 'classification' },
    recipe,
    fineTune: { epochs: 2 },
  });
  const tools = {
    tf: await backend.use(),
    facts: backend.facts,
    makeOptimizer,
    noise: seededNoise,
    progress: () => {},
    batchDivisor: 1,
  } as unknown as Tools;
  const splits = { train: blobs(256, 'train'), validation: blobs(200, 'validation'), test: blobs(64, 'test') };
  const produced = await produce(mlp(), splits, config, tools, { trail: keepTrail(splits, config, tools) });
  return { ...produced, model: readModelFiles(produced.files) };
}

const prune = { method: 'prune', sparsity: 0.6, protectEnds: false, scope: 'layer' };
const cluster = { method: 'cluster', clusters: 5 };
const quantize = { method: 'quantize', type: 'uint8' };

test('prune and train, share and train: zeros and few values hold to the end', async () => {
  const { trail, fineTune, steps, model } = await made([prune, cluster, quantize]);
  expect(trail!.points.map(({ step }) => step)).toEqual([
    'original',
    'prune 60 % (layer, cubic)',
    'fine-tuning, 2 epochs',
    'cluster 5 values',
    'fine-tuning, 2 epochs',
    'quantize uint8',
  ]);
  expect(steps.map(({ method }) => method)).toEqual(['prune', 'cluster', 'quantize']);
  expect(fineTune).toMatchObject({ epochs: 4, steps: 16 });
  expect(fineTune!.history.map(({ epoch }) => epoch)).toEqual([1, 2, 3, 4]);
  const points = trail!.points;
  expect(points[4].quality).toBeGreaterThanOrEqual(points[3].quality!);
  expect(points[4].nonZeros).toBe(points[3].nonZeros);
  for (const name of ['a/kernel', 'b/kernel']) {
    const values = [...model.weights.find((weight) => weight.name === name)!.values];
    expect(values.filter((value) => value === 0)).toHaveLength(Math.round(0.6 * values.length));
    expect(new Set(values).size).toBeLessThanOrEqual(5);
  }
});

test('what is pruned at once shares its fine-tuning', async () => {
  const { fineTune, trail } = await made([{ ...prune, schedule: 'once' }, cluster]);
  expect(fineTune).toMatchObject({ epochs: 2 });
  expect(trail!.points.map(({ step }) => step.split(' ')[0])).toEqual(['original', 'prune', 'cluster', 'fine-tuning,']);
});

test('one round for a recipe without steps that are trained', () => {
  expect(roundsOf([])).toEqual([[]]);
});
