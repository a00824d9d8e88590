import { beforeAll, expect, test } from '@jest/globals';
import type { Source } from '../../src/data/source.ts';
import { asItIs } from '../../src/model/forward-pass.ts';
import type { Model } from '../../src/model/model.ts';
import { gatherEvidence } from '../../src/pipeline/evidence.ts';
import type { Tools } from '../../src/pipeline/tools.ts';
import { dense, layersModel, mlp } from '../compress/small-models.ts';
import { openTestBackends, type TestBackend } from '../support/kernels.ts';
import { arraySource } from '../train/array-source.ts';
import { blobs } from '../train/blobs.ts';

let backend: TestBackend;
beforeAll(async () => {
  backend = (await openTestBackends()).all[0];
}, 60_000);

const classes = { kind: 'classification', topK: [], metrics: [] } as const;
const numbers = { kind: 'regression', metrics: [] } as const;

async function evidenceOf(train: Source | undefined, task: typeof classes | typeof numbers = classes) {
  const tf = await backend.use();
  const tools = { tf, quicken: asItIs, batchDivisor: 1, now: () => performance.now() } as unknown as Tools;
  return { tf, evidence: gatherEvidence({ train }, { task: task as never, seed: 3 }, tools) };
}

/** The model with one number of a weight changed. */
function nudged(model: Model, name: string, index: number, by: number): Model {
  const change = (values: Float32Array) => values.map((value, i) => (i === index ? value + by : value));
  return {
    ...model,
    weights: model.weights.map((one) =>
      one.name === name ? { ...one, values: change(one.values as Float32Array) } : one,
    ),
  };
}

test('without a train split there is none; with one, nothing is read before it is asked for', async () => {
  expect((await evidenceOf(undefined)).evidence).toBeUndefined();
  let readings = 0;
  const inner = blobs(3000, 'train');
  const counted: Source = {
    count: 3000,
    batches(options) {
      readings++;
      return inner.batches(options);
    },
  };
  const { evidence } = await evidenceOf(counted);
  expect([evidence!.examples, readings]).toEqual([1024, 0]);
  const model = mlp();
  const [first, second] = [await evidence!.quality(model), await evidence!.quality(model)];
  await evidence!.outputError(model, model);
  expect(second).toBe(first);
  expect([evidence!.examples, readings]).toEqual([1024, 1]);
});

test('the sample is drawn from the whole split, the same each time', async () => {
  // Sorted by class, as files are.
  const labels = Int32Array.from({ length: 4000 }, (_, row) => Math.floor(row / 1000));
  const values = Float32Array.from({ length: 4000 * 20 }, (_, i) => Math.floor(i / 20));
  const model = mlp();
  const qualities = await Promise.all(
    [0, 1].map(async () => (await evidenceOf(arraySource([20], values, labels))).evidence!.quality(model)),
  );
  expect(qualities[1]).toEqual(qualities[0]);
  // Whatever class the model says: about a quarter of the examples are of it.
  expect(qualities[0]!.value).toBeGreaterThan(0.15);
  expect(qualities[0]!.value).toBeLessThan(0.35);
});

test('gradients are slopes of the loss, and their squares at least as large as the square of the mean', async () => {
  const model = mlp();
  const { tf, evidence } = await evidenceOf(blobs(512, 'train'));
  const before = tf.memory().numTensors;
  const gradients = (await evidence!.gradients(model))!;
  expect(tf.memory().numTensors).toBe(before);
  expect([...gradients.keys()]).toEqual(model.weights.map(({ name }) => name));
  for (const [name, index] of [
    ['a/kernel', 17],
    ['b/kernel', 400],
    ['c/kernel', 3],
    ['c/bias', 2],
  ] as const) {
    const step = 0.01;
    const [up, down] = await Promise.all(
      [step, -step].map(async (by) => (await evidence!.quality(nudged(model, name, index, by)))!.loss),
    );
    const { mean, square } = gradients.get(name)!;
    expect(mean[index]).toBeCloseTo((up - down) / (2 * step), 3);
    expect(square[index]).toBeGreaterThanOrEqual(mean[index] ** 2 * (1 - 1e-5));
  }
});

test('without labels there are no gradients and no quality, and outputs are compared all the same', async () => {
  const values = Float32Array.from({ length: 100 * 4 }, (_, i) => Math.sin(i));
  const { tf, evidence } = await evidenceOf(arraySource([4], values), numbers);
  const model = layersModel([dense('a', 4, 3, 'linear')], [4]);
  expect(await evidence!.gradients(model)).toBeUndefined();
  expect(await evidence!.quality(model)).toBeUndefined();
  const scaled = {
    ...model,
    weights: model.weights.map((one) => ({ ...one, values: one.values.map((value) => 1.1 * value) as Float32Array })),
  };
  const before = tf.memory().numTensors;
  expect(await evidence!.outputError(model, scaled)).toBeCloseTo(0.01, 6);
  expect(await evidence!.outputError(model, model)).toBe(0);
  expect(tf.memory().numTensors).toBe(before);
});

test('outputs may be compared on fewer examples, and the reference is run once for all questions', async () => {
  const { evidence } = await evidenceOf(blobs(300, 'train'));
  const other = nudged(mlp(), 'a/kernel', 17, 0.5);
  const [all, few] = [await evidence!.outputError(mlp(), other), await evidence!.outputError(mlp(), other, 50)];
  expect(few).not.toBe(all);
  const model = mlp();
  const values = model.weights[0].values;
  let readings = 0;
  const counted = {
    ...model,
    weights: model.weights.map((one, i) =>
      i > 0
        ? one
        : {
            ...one,
            get values() {
              readings++;
              return values;
            },
          },
    ),
  };
  const answers: number[] = [];
  for (const most of [50, 50, undefined, undefined, 50])
    answers.push(await evidence!.outputError(counted, other, most));
  expect(answers).toEqual([few, few, all, all, few]);
  const once = readings / 3;
  await evidence!.outputError(counted, nudged(model, 'b/kernel', 1, 1), 50);
  expect(readings / 3).toBe(once);
});

test('a prediction takes time, and leaves nothing behind', async () => {
  const { tf, evidence } = await evidenceOf(blobs(64, 'train'));
  const before = tf.memory().numTensors;
  const milliseconds = await evidence!.latency(mlp());
  expect(milliseconds).toBeGreaterThan(0);
  expect(milliseconds).toBeLessThan(1000);
  expect(tf.memory().numTensors).toBe(before);
});
