import { beforeAll, expect, test } from '@jest/globals';
import { makeOptimizer } from '../../src/edge/backend/optimizer.ts';
import { seededNoise } from '../../src/edge/backend/seeded-noise.ts';
import type { Task } from '../../src/evaluate/task.ts';
import { loadRunnable } from '../../src/model/runnable.ts';
import { check } from '../../src/schema.ts';
import { type TrainOptions, trainSchema } from '../../src/train/options.ts';
import { type BuildModel, type TrainRequest, train } from '../../src/train/train.ts';
import { openTestBackends, type TestBackend } from '../support/kernels.ts';
import { blobs } from './blobs.ts';

let backend: TestBackend;
beforeAll(async () => {
  backend = (await openTestBackends()).all[0];
}, 60_000);

/** Nothing in here has a seed. */
const build: BuildModel = ({ tf, inputShape, classes }) =>
  tf.sequential({
    layers: [
      tf.layers.dense({ units: 32, activation: 'relu', inputShape: [...inputShape], name: 'hidden' }),
      tf.layers.batchNormalization({ name: 'norm' }),
      tf.layers.dropout({ rate: 0.2, name: 'drop' }),
      tf.layers.dense({ units: classes, activation: 'softmax', name: 'head' }),
    ],
  });

async function run(given: Record<string, unknown>, more: Partial<TrainRequest> = {}) {
  const checked = check<TrainOptions>(trainSchema, { module: 'train/model.mjs', ...given });
  if (!checked.ok) throw new Error(JSON.stringify(checked.errors));
  const task: Task = { kind: 'classification', topK: [], metrics: [] };
  return train({
    tf: await backend.use(),
    backend: backend.kind,
    build,
    inputShape: [20],
    classes: 4,
    splits: { train: blobs(512, 'train'), validation: blobs(256, 'validation') },
    task,
    options: checked.value,
    makeOptimizer,
    noise: seededNoise,
    ...more,
  });
}

test('learns from scratch and returns a model that predicts as well as it says', async () => {
  const { model, result } = await run({ epochs: 8, optimizer: { learningRate: 0.01 } });
  expect(result).toMatchObject({ metric: 'accuracy', epochs: 8, steps: 64 });
  expect(result.quality).toBeGreaterThan(0.9);
  expect(result.quality).toBe(result.history[result.bestEpoch - 1].validation);
  expect(model.weights.map(({ name }) => name)).toEqual([
    'hidden/kernel',
    'hidden/bias',
    'norm/gamma',
    'norm/beta',
    'head/kernel',
    'head/bias',
    'norm/moving_mean',
    'norm/moving_variance',
  ]);
  const tf = await backend.use();
  const loaded = await loadRunnable(tf, model);
  let right = 0;
  for await (const batch of blobs(256, 'validation').batches({ size: 256 })) {
    const input = tf.tensor2d(batch.inputs.input.values as Float32Array, [256, 20]);
    const output = Object.values(loaded.predict({ input }))[0];
    const predicted = output.argMax(1).dataSync();
    right = predicted.filter((value, i) => value === batch.labels?.values[i]).length;
    tf.dispose([input, output]);
  }
  loaded.dispose();
  expect(right / 256).toBe(result.quality);
});

test('batch-norm statistics move with the data', async () => {
  const { model } = await run({ epochs: 1 });
  const variance = model.weights.find(({ name }) => name === 'norm/moving_variance')!.values;
  expect([...variance].every((value) => value > 0 && value !== 1)).toBe(true);
});

test('initial weights and dropout follow the seed: same bits for the same seed, others for another', async () => {
  const weights = async (seed: number) =>
    (await run({ epochs: 1, seed })).model.weights.map(({ values }) => [...values]);
  const first = await weights(3);
  expect(await weights(3)).toEqual(first);
  expect(await weights(4)).not.toEqual(first);
});

test('a regularizer of the module bears on the result', async () => {
  const norm = async (l2: number) => {
    const regular: BuildModel = ({ tf, classes }) =>
      tf.sequential({
        layers: [
          tf.layers.dense({
            units: classes,
            activation: 'softmax',
            inputShape: [20],
            kernelRegularizer: l2 === 0 ? undefined : tf.regularizers.l2({ l2 }),
          }),
        ],
      });
    const { model } = await run({ epochs: 8, optimizer: { learningRate: 0.05 } }, { build: regular });
    return (model.weights[0].values as Float32Array).reduce((sum, value) => sum + value * value, 0);
  };
  expect(await norm(0.1)).toBeLessThan(0.5 * (await norm(0)));
});

test('a module that throws or returns something else is named', async () => {
  await expect(
    run(
      {},
      {
        build: () => {
          throw new Error('no such layer: convv');
        },
      },
    ),
  ).rejects.toMatchObject({
    code: 'train/module',
    message: 'train/model.mjs: it failed to build the model: no such layer: convv.',
  });
  await expect(run({}, { build: (() => 'model') as unknown as BuildModel })).rejects.toMatchObject({
    code: 'train/module-result',
    message: expect.stringContaining('returned a string, not a LayersModel'),
  });
});

test('leaves no tensor behind and the generator of the process as it was', async () => {
  const own = Math.random;
  const tf = await backend.use();
  const before = tf.memory().numTensors;
  await run({ epochs: 1 });
  expect(tf.memory().numTensors).toBe(before);
  expect(Math.random).toBe(own);
});

test('outputs that no named class stands for are refused, one output for two classes is not', async () => {
  const wide =
    (units: number): BuildModel =>
    ({ tf }) =>
      tf.sequential({ layers: [tf.layers.dense({ units, activation: 'sigmoid', inputShape: [20] })] });
  const classNames = ['ash', 'birch', 'oak', 'yew'];
  await expect(run({ epochs: 1 }, { build: wide(7), classNames })).rejects.toMatchObject({
    code: 'train/module-width',
    message: expect.stringContaining(
      'train/model.mjs: its model puts out 7 numbers per example, and there are 4 classes (ash, birch, oak, yew). Make the last layer',
    ),
  });
  await expect(run({ epochs: 1 }, { build: wide(1), classNames })).rejects.toMatchObject({
    code: 'train/module-width',
  });
  await expect(run({ epochs: 1 }, { build: wide(4), classNames })).resolves.toBeDefined();
  // Where classes are only counted, the data may lack the last ones.
  await expect(run({ epochs: 1 }, { build: wide(7) })).resolves.toBeDefined();
});
