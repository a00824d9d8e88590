import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Masks } from '../../src/compress/method.ts';
import { type PruneOptions, prune, pruneSchema } from '../../src/compress/prune.ts';
import { makeOptimizer } from '../../src/edge/backend/optimizer.ts';
import { seededNoise } from '../../src/edge/backend/seeded-noise.ts';
import type { Task } from '../../src/evaluate/task.ts';
import { seededRandom } from '../../src/math/random.ts';
import type { Model } from '../../src/model/model.ts';
import { check } from '../../src/schema.ts';
import { type FineTuneRequest, fineTune } from '../../src/train/fine-tune.ts';
import { type FineTuneOptions, fineTuneSchema } from '../../src/train/options.ts';
import { dense, layersModel, mlp, weightOf, zeroCount } from '../compress/small-models.ts';
import { describeNative, openTestBackends, type TestBackend, type TestBackends } from '../support/kernels.ts';
import { blobs, curve } from './blobs.ts';

const classification: Task = { kind: 'classification', topK: [], metrics: [] };
const context = { random: seededRandom(0), masks: new Map() };

function options(given: Record<string, unknown>): FineTuneOptions {
  const { default: _, ...schema } = fineTuneSchema;
  const checked = check<FineTuneOptions>(schema, given);
  if (!checked.ok) throw new Error(JSON.stringify(checked.errors));
  return checked.value;
}

function pruneOptions(given: Record<string, unknown>): PruneOptions {
  const checked = check<PruneOptions>(pruneSchema, given);
  if (!checked.ok) throw new Error(JSON.stringify(checked.errors));
  return checked.value;
}

let backends: TestBackends;
beforeAll(async () => {
  backends = await openTestBackends();
}, 60_000);

async function tune(model: Model, masks: Masks, given: Record<string, unknown>, more: Partial<FineTuneRequest> = {}) {
  const backend = backends.all[0];
  return fineTune({
    tf: await backend.use(),
    backend: backend.kind,
    model,
    masks,
    splits: { train: blobs(512, 'train'), validation: blobs(256, 'validation') },
    task: classification,
    options: options(given),
    seed: 1,
    makeOptimizer,
    noise: seededNoise,
    ...more,
  });
}

/** A model that has learnt the blobs. */
async function learnt(): Promise<Model> {
  return (await tune(mlp(), new Map(), { epochs: 4, optimizer: { learningRate: 0.01 } })).model;
}

test('recovers quality under masks; pruned weights are exactly zero with every optimizer', async () => {
  const original = await learnt();
  const cut = prune.apply(original, pruneOptions({ sparsity: 0.9, scope: 'layer', protectEnds: false }), context);
  const rates = { adam: 0.01, adamax: 0.01, rmsprop: 0.01, sgd: 0.2, momentum: 0.05, adagrad: 0.05, adadelta: 1 };
  for (const [name, learningRate] of Object.entries(rates)) {
    const { model, result } = await tune(cut.model, cut.masks, { epochs: 4, optimizer: { name, learningRate } });
    for (const kernel of ['a/kernel', 'b/kernel', 'c/kernel']) {
      const mask = cut.masks.get(kernel)!;
      const { values } = weightOf(model, kernel);
      expect(mask.every((kept, i) => kept === 1 || Object.is(values[i], 0))).toBe(true);
    }
    expect(result.after).toBeGreaterThan(result.before + 0.03);
    expect(result).toMatchObject({ metric: 'accuracy', epochs: 4, steps: 32, stoppedEarly: false });
    expect(result.history).toHaveLength(4);
    expect(result.after).toBe(result.history[result.bestEpoch - 1].validation);
  }
});

test('gradual pruning: momentum cannot revive what is cut on the way, the share is exact, only full sparsity is kept', async () => {
  const original = await learnt();
  const cubic = pruneOptions({ sparsity: 0.9, protectEnds: false });
  const progress: number[] = [];
  const { model, masks, result } = await tune(
    original,
    new Map(),
    { epochs: 6, optimizer: { name: 'momentum', momentum: 0.9, learningRate: 0.03 } },
    {
      applyAt: (current, at, held) => {
        progress.push(at);
        return prune.applyAt!(current, cubic, { ...context, masks: held }, at);
      },
    },
  );
  const kernels = model.weights.filter(({ name }) => name.endsWith('kernel'));
  expect(kernels.reduce((sum, { values }) => sum + zeroCount(values), 0)).toBe(1458);
  for (const { name, values } of kernels)
    expect(masks.get(name)!.every((kept, i) => kept === 1 || values[i] === 0)).toBe(true);
  // First the model at full sparsity (its quality is `before`), then the ramp over the first third of 48 steps.
  expect(progress[0]).toBe(1);
  expect(progress.slice(1)).toEqual(Array.from({ length: 16 }, (_, i) => (i + 1) / 16));
  expect(result.bestEpoch).toBeGreaterThanOrEqual(2);
  expect(result.after).toBeGreaterThan(result.before);
});

test('weights that do not get better are not kept: the start wins', async () => {
  const original = await learnt();
  const { model, result } = await tune(original, new Map(), { epochs: 1, optimizer: { name: 'sgd', learningRate: 5 } });
  expect(result).toMatchObject({ bestEpoch: 0, after: result.before });
  expect(weightOf(model, 'b/kernel').values).toEqual(weightOf(original, 'b/kernel').values);
});

test('stops early when the validation split no longer gains', async () => {
  const original = await learnt();
  const { result } = await tune(original, new Map(), {
    epochs: 50,
    patience: 2,
    schedule: 'constant',
    optimizer: { learningRate: 0.03 },
  });
  expect(result.stoppedEarly).toBe(true);
  expect(result.epochs).toBe(result.bestEpoch + 2);
});

test('maxSteps ends a run inside an epoch, and pruning has reached its share by then', async () => {
  const cubic = pruneOptions({ sparsity: 0.8, protectEnds: false });
  const { model, result } = await tune(
    await learnt(),
    new Map(),
    { epochs: 9, maxSteps: 5 },
    {
      applyAt: (current, at, masks) => prune.applyAt!(current, cubic, { ...context, masks }, at),
    },
  );
  expect(result).toMatchObject({ steps: 5, epochs: 1 });
  expect(model.weights.reduce((sum, { values }) => sum + zeroCount(values), 0)).toBe(1296);
});

test('without a validation split the last weights are taken and the report says which split was measured', async () => {
  const { result } = await tune(mlp(), new Map(), { epochs: 2 }, { splits: { train: blobs(256, 'train') } });
  expect(result.metric).toBe('accuracy on the train split');
  expect(result.bestEpoch).toBe(2);
  expect(result.after).toBeGreaterThan(result.before);
  expect(result.history.every(({ validation }) => validation === undefined)).toBe(true);
});

test('regression by mean squared error, judged by MAE (lower is better)', async () => {
  const model = layersModel([dense('a', 20, 30), dense('b', 30, 1, 'linear')], [20]);
  const { result } = await tune(
    model,
    new Map(),
    { epochs: 6, optimizer: { learningRate: 0.01 } },
    {
      splits: { train: curve(512, 'train'), validation: curve(128, 'validation') },
      task: { kind: 'regression', metrics: [] },
    },
  );
  expect(result.metric).toBe('mae');
  expect(result.after).toBeLessThan(0.5 * result.before);
});

describe('the same seed gives the same bits, another seed others', () => {
  const withDropout = () =>
    layersModel(
      [
        dense('a', 20, 30),
        { className: 'Dropout', name: 'drop', config: { rate: 0.3 }, weights: {} },
        dense('c', 30, 4, 'softmax'),
      ],
      [20],
    );
  const expectSameBits = async (backend: TestBackend): Promise<void> => {
    const tf = await backend.use();
    const run = async (seed: number) =>
      (await tune(withDropout(), new Map(), { epochs: 2 }, { tf, backend: backend.kind, seed })).model.weights.map(
        ({ values }) => [...values],
      );
    const first = await run(1);
    expect(await run(1)).toEqual(first);
    expect(await run(2)).not.toEqual(first);
  };
  test('WASM', () => expectSameBits(backends.wasm));
  describeNative('native kernels', () => {
    test('bits', () => expectSameBits(backends.native!));
  });
});

test('no tensor is left behind, neither after success nor after a failure', async () => {
  const tf = await backends.all[0].use();
  await tune(mlp(), new Map(), { epochs: 1 });
  const before = tf.memory().numTensors;
  const cubic = pruneOptions({ sparsity: 0.8 });
  await tune(
    mlp(),
    new Map(),
    { epochs: 2, optimizer: { name: 'momentum' } },
    {
      applyAt: (current, at, masks) => prune.applyAt!(current, cubic, { ...context, masks }, at),
    },
  );
  expect(tf.memory().numTensors).toBe(before);
  await expect(
    tune(
      layersModel([dense('a', 20, 30), dense('b', 30, 1, 'linear')], [20]),
      new Map(),
      { epochs: 3, optimizer: { name: 'sgd', learningRate: 10 }, schedule: 'constant' },
      {
        splits: { train: curve(512, 'train') },
        task: { kind: 'regression', metrics: [] },
      },
    ),
  ).rejects.toMatchObject({ code: 'train/diverged' });
  expect(tf.memory().numTensors).toBe(before);
});

test('labels out of range in the train split are named', async () => {
  const source = blobs(64, 'train');
  const wrong = {
    ...source,
    async *batches(given: Parameters<typeof source.batches>[0]) {
      for await (const batch of source.batches(given))
        yield { ...batch, labels: { ...batch.labels!, values: batch.labels!.values.map(() => 4) } };
    },
  };
  await expect(
    tune(mlp(), new Map(), { epochs: 1 }, { splits: { train: wrong, validation: blobs(64, 'v') } }),
  ).rejects.toThrow(/label of example `\d+` of the train split: it is 4, the model has classes 0 to 3/);
});

test('a train split without labels cannot train, and says so in a way that callers can go on from', async () => {
  const source = blobs(64, 'train');
  const bare = {
    ...source,
    async *batches(given: Parameters<typeof source.batches>[0]) {
      for await (const batch of source.batches(given)) yield { ...batch, labels: undefined };
    },
  };
  await expect(
    tune(mlp(), new Map(), { epochs: 1 }, { splits: { train: bare, validation: blobs(64, 'v') } }),
  ).rejects.toMatchObject({
    code: 'train/not-trainable',
  });
});

test('progress counts steps over all epochs', async () => {
  const seen: { done: number; total?: number; note?: string }[] = [];
  await tune(mlp(), new Map(), { epochs: 2, batchSize: 128 }, { progress: (update) => seen.push(update) });
  expect(seen.map(({ done }) => done)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  expect(seen.every(({ total }) => total === 8)).toBe(true);
  expect(seen[4].note).toBe('epoch 2 of 2');
});

test('a source of unknown length is counted first, and smaller batches follow from the divisor', async () => {
  const source = { ...blobs(256, 'train'), count: undefined };
  const { result } = await tune(mlp(), new Map(), { epochs: 2 }, { splits: { train: source }, batchDivisor: 2 });
  expect(result.steps).toBe(16);
});
