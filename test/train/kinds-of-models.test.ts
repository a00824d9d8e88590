/** Fine-tuning on what models and tasks there are besides a LayersModel with a softmax. */
import { beforeAll, expect, test } from '@jest/globals';
import type { Masks } from '../../src/compress/method.ts';
import { prune } from '../../src/compress/prune.ts';
import { makeOptimizer } from '../../src/edge/backend/optimizer.ts';
import { seededNoise } from '../../src/edge/backend/seeded-noise.ts';
import type { Task } from '../../src/evaluate/task.ts';
import { seededRandom } from '../../src/math/random.ts';
import type { Model } from '../../src/model/model.ts';
import { fineTune } from '../../src/train/fine-tune.ts';
import type { FineTuneOptions } from '../../src/train/options.ts';
import { dense, layersModel, normalWeight, weightOf, zeroCount } from '../compress/small-models.ts';
import { openTestBackends, type TestBackend } from '../support/kernels.ts';
import { floatType, graphOf, shapeOf, weight } from '../support/models.ts';
import { arraySource } from './array-source.ts';
import { blobs } from './blobs.ts';

let backend: TestBackend;
beforeAll(async () => {
  backend = (await openTestBackends()).all[0];
}, 60_000);

const options = {
  epochs: 8,
  batchSize: 64,
  schedule: 'cosine',
  optimizer: { name: 'adam', learningRate: 0.01, momentum: 0.9 },
  seed: 0,
} as FineTuneOptions;
const classes: Task = { kind: 'classification', topK: [], metrics: [] };

async function tune(model: Model, task: Task, split: typeof blobs, sparsity?: number) {
  const tf = await backend.use();
  const context = { random: seededRandom(0) };
  const applyAt = (current: Model, progress: number, masks: Masks) =>
    prune.applyAt!(
      current,
      { sparsity: sparsity!, scope: 'global', schedule: 'cubic', score: 'magnitude', exclude: [], protectEnds: false },
      { ...context, masks },
      progress,
    );
  const before = tf.memory().numTensors;
  try {
    return await fineTune({
      tf,
      backend: backend.kind,
      model,
      masks: new Map(),
      applyAt: sparsity === undefined ? undefined : applyAt,
      splits: { train: split(512, 'train'), validation: split(256, 'validation') },
      task,
      options,
      seed: 1,
      makeOptimizer,
      noise: seededNoise,
    });
  } finally {
    expect(tf.memory().numTensors).toBe(before);
  }
}

/** Whether each of the first three inputs is above zero. */
function signs(count: number, seed: string) {
  const random = seededRandom(`signs/${seed}`);
  const values = Float32Array.from({ length: count * 20 }, () => random.normal());
  const labels = Uint8Array.from({ length: count * 3 }, (_, i) =>
    values[Math.floor(i / 3) * 20 + (i % 3)] > 0 ? 1 : 0,
  );
  return arraySource([20], values, labels);
}

/** Whether the sum of two inputs is above zero, as classes 0 and 1. */
function halves(count: number, seed: string) {
  const random = seededRandom(`halves/${seed}`);
  const values = Float32Array.from({ length: count * 20 }, () => random.normal());
  return arraySource(
    [20],
    values,
    Int32Array.from({ length: count }, (_, i) => (values[i * 20] + values[i * 20 + 1] > 0 ? 1 : 0)),
  );
}

const graph = (...tail: Parameters<typeof graphOf>[0]): Model => {
  const random = seededRandom('graph');
  return graphOf(
    [
      { name: 'x', op: 'Placeholder', attr: { dtype: floatType, shape: shapeOf(-1, 20) } },
      { name: 'hidden', op: 'MatMul', input: ['x', 'w1'] },
      { name: 'active', op: 'Relu', input: ['hidden'] },
      { name: 'logits', op: 'MatMul', input: ['active', 'w2'] },
      ...tail,
    ],
    [normalWeight('w1', [20, 30], random), normalWeight('w2', [30, 4], random), weight('k', [], new Int32Array([4]))],
    {
      signature: {
        inputs: { x: { name: 'x:0', dtype: 'DT_FLOAT', tensorShape: { dim: [{ size: '-1' }, { size: '20' }] } } },
        outputs: {
          y: {
            name: `${tail.at(-1)?.name ?? 'logits'}:0`,
            dtype: 'DT_FLOAT',
            tensorShape: { dim: [{ size: '-1' }, { size: '4' }] },
          },
        },
      },
    },
  );
};

test('a GraphModel that puts out logits', async () => {
  const { result, model } = await tune(graph(), classes, blobs);
  expect(result.after).toBeGreaterThan(0.85);
  expect(model.format).toBe('graph-model');
  expect(weightOf(model, 'k').values).toEqual(new Int32Array([4]));
});

test('a GraphModel under gradual pruning keeps its exact share of zeros', async () => {
  const { model } = await tune(graph({ name: 'y', op: 'Softmax', input: ['logits'] }), classes, blobs, 0.75);
  expect(zeroCount(weightOf(model, 'w1').values) + zeroCount(weightOf(model, 'w2').values)).toBe(540);
});

test('several labels per example, by binary cross-entropy', async () => {
  const model = layersModel([dense('a', 20, 30), dense('b', 30, 3, 'sigmoid')], [20]);
  const { result } = await tune(model, { kind: 'multiLabel', threshold: 0.5, metrics: [] }, signs);
  expect(result.metric).toBe('exactMatch');
  expect(result.after).toBeGreaterThan(0.6);
});

test('two classes by one sigmoid', async () => {
  const model = layersModel([dense('a', 20, 30), dense('b', 30, 1, 'sigmoid')], [20]);
  const { result } = await tune(model, classes, halves);
  expect(result.after).toBeGreaterThan(0.9);
});

test('frozen layers stay as they are; under gradual pruning they lose their smallest weights and nothing else', async () => {
  const [first, second] = [dense('a', 20, 30), dense('b', 30, 4, 'softmax')];
  const frozen = layersModel([{ ...first, config: { ...first.config, trainable: false } }, second], [20]);
  const { model, result } = await tune(frozen, classes, blobs);
  expect(result.bestEpoch).toBeGreaterThan(0);
  expect(weightOf(model, 'a/kernel').values).toEqual(weightOf(frozen, 'a/kernel').values);
  expect(weightOf(model, 'b/kernel').values).not.toEqual(weightOf(frozen, 'b/kernel').values);

  const pruned = await tune(frozen, classes, blobs, 0.5);
  const [before, after] = [weightOf(frozen, 'a/kernel').values, weightOf(pruned.model, 'a/kernel').values];
  expect(zeroCount(after) + zeroCount(weightOf(pruned.model, 'b/kernel').values)).toBe(360);
  expect(zeroCount(after)).toBeGreaterThan(200);
  expect([...after].every((value, i) => value === 0 || value === before[i])).toBe(true);
});

test('an operation without gradient is named in a failure that callers can go on from', async () => {
  const sorted = graph({ name: 'top', op: 'TopKV2', input: ['logits', 'k'], attr: { sorted: { b: true } } });
  await expect(tune(sorted, classes, blobs)).rejects.toMatchObject({
    code: 'train/not-trainable',
    message: expect.stringMatching(/TopK.*Set `fineTune.epochs` to 0/s),
  });
});

test('a model with nothing to train likewise', async () => {
  const [first, second] = [dense('a', 20, 30), dense('b', 30, 4, 'softmax')];
  const stiff = [first, second].map((layer) => ({ ...layer, config: { ...layer.config, trainable: false } }));
  await expect(tune(layersModel(stiff, [20]), classes, blobs)).rejects.toMatchObject({ code: 'train/not-trainable' });
});
