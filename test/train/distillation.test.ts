/** Fine-tuning that learns from the original. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Tensor } from '@tensorflow/tfjs';
import { prune } from '../../src/compress/prune.ts';
import type { Source } from '../../src/data/source.ts';
import { makeOptimizer } from '../../src/edge/backend/optimizer.ts';
import { seededNoise } from '../../src/edge/backend/seeded-noise.ts';
import type { Task } from '../../src/evaluate/task.ts';
import { seededRandom } from '../../src/math/random.ts';
import type { Model } from '../../src/model/model.ts';
import type { Tf } from '../../src/model/runnable.ts';
import { distillLossOf, focalWeights } from '../../src/train/distill-loss.ts';
import { type FineTuneRequest, fineTune } from '../../src/train/fine-tune.ts';
import type { FineTuneOptions } from '../../src/train/options.ts';
import { dense, layersModel, mlp } from '../compress/small-models.ts';
import { openTestBackends, type TestBackend } from '../support/kernels.ts';
import { smallGraph } from '../support/models.ts';
import { arraySource } from './array-source.ts';
import { blobs, curve } from './blobs.ts';

let backend: TestBackend;
let tf: Tf;
beforeAll(async () => {
  backend = (await openTestBackends()).all[0];
  tf = await backend.use();
}, 60_000);

const classes: Task = { kind: 'classification', topK: [], metrics: [] };
const settings = {
  epochs: 4,
  batchSize: 64,
  schedule: 'cosine',
  optimizer: { name: 'adam', learningRate: 0.01 },
  seed: 0,
};
const distill = { weight: 0.5, temperature: 2, focal: 0, features: 0 };

async function tune(model: Model, given: object, more: Partial<FineTuneRequest> = {}) {
  const before = tf.memory().numTensors;
  try {
    return await fineTune({
      tf,
      backend: backend.kind,
      model,
      masks: new Map(),
      splits: { train: blobs(512, 'train'), validation: blobs(256, 'validation') },
      task: classes,
      options: { ...settings, ...given } as unknown as FineTuneOptions,
      seed: 1,
      makeOptimizer,
      noise: seededNoise,
      ...more,
    });
  } finally {
    expect(tf.memory().numTensors).toBe(before);
  }
}

function unlabelled(source: Source): Source {
  return {
    count: source.count,
    async *batches(options) {
      for await (const { labels: _, ...batch } of source.batches(options)) yield batch;
    },
  };
}

function cut(model: Model, sparsity = 0.9) {
  const options = { sparsity, scope: 'layer', schedule: 'once', exclude: [], protectEnds: false } as never;
  return prune.apply(model, options, { random: seededRandom(0), masks: new Map() });
}

describe('the loss', () => {
  const random = seededRandom('logits');
  const draw = (rows: number, width: number) => Float32Array.from({ length: rows * width }, () => 2 * random.normal());

  test.each([
    ['classification', 'logits', 4],
    ['classification', 'probabilities', 4],
    ['classification', 'logits', 1],
    ['multiLabel', 'logits', 3],
    ['multiLabel', 'probabilities', 3],
    ['regression', 'logits', 2],
  ] as const)(
    '%s from %s, width %d: zero for likes, and its gradient is that of finite differences',
    (kind, scale, width) => {
      const shaped = (values: Float32Array) => {
        const raw = tf.tensor(values, [5, width]);
        if (scale === 'logits') return raw;
        return kind === 'classification' ? tf.softmax(raw) : tf.sigmoid(raw);
      };
      const loss = distillLossOf(tf, kind, scale, 3);
      const [mine, theirs] = [draw(5, width), draw(5, width)];
      const at = (values: Float32Array) => tf.tidy(() => loss(shaped(values), shaped(theirs)).dataSync()[0]);
      expect(at(theirs)).toBeCloseTo(0, 5);
      expect(at(mine)).toBeGreaterThan(0.01);
      const gradient = tf.tidy(() =>
        (
          tf
            .grad((x: Tensor) => {
              const y = scale === 'logits' ? x : kind === 'classification' ? tf.softmax(x) : tf.sigmoid(x);
              return loss(y, shaped(theirs));
            })(tf.tensor(mine, [5, width]))
            .dataSync() as Float32Array
        ).slice(),
      );
      for (const i of [0, 2, 5 * width - 1]) {
        const moved = (by: number) => Float32Array.from(mine, (value, j) => (i === j ? value + by : value));
        const numeric = (at(moved(0.05)) - at(moved(-0.05))) / 0.1;
        expect(Math.abs(gradient[i] - numeric)).toBeLessThan(2e-3 + 0.02 * Math.abs(numeric));
      }
    },
  );

  test('by hand: T² × Σ p·log(p/q) at temperature 2', () => {
    const soft = (z: number[]) => {
      const e = z.map((x) => Math.exp(x / 2));
      const sum = e.reduce((a, b) => a + b, 0);
      return e.map((x) => x / sum);
    };
    const [p, q] = [soft([1, 2, -1]), soft([0, 0.5, 3])];
    const wanted = 4 * p.reduce((sum, pi, i) => sum + pi * Math.log(pi / q[i]), 0);
    const loss = distillLossOf(tf, 'classification', 'logits', 2);
    const found = tf.tidy(() => loss(tf.tensor2d([[0, 0.5, 3]]), tf.tensor2d([[1, 2, -1]])).dataSync()[0]);
    expect(found).toBeCloseTo(wanted, 4);
  });

  test('focal: examples that the original has right count in full, others 1/(1 + focal)', () => {
    const weights = (kind: Task['kind'], original: number[][], labels: Tensor) =>
      tf.tidy(() => [
        ...focalWeights(tf, kind, 'logits', { original: tf.tensor2d(original), labels, focal: 3 })!.dataSync(),
      ]);
    expect(
      weights(
        'classification',
        [
          [1, 2, 0],
          [3, 2, 0],
        ],
        tf.tensor1d([1, 1], 'int32'),
      ),
    ).toEqual([1, 0.25]);
    expect(weights('classification', [[1], [-1]], tf.tensor1d([1, 1], 'int32'))).toEqual([1, 0.25]);
    expect(
      weights(
        'multiLabel',
        [
          [1, -1],
          [1, 1],
        ],
        tf.tensor2d([
          [1, 0],
          [1, 0],
        ]),
      ),
    ).toEqual([1, 0.25]);
  });
});

test('a pruned model recovers from the original alone, where neither split has labels', async () => {
  const original = (await tune(mlp(), {})).model;
  const { model, masks } = cut(original, 0.6);
  const splits = { train: unlabelled(blobs(512, 'train')), validation: unlabelled(blobs(256, 'validation')) };
  const { result } = await tune(model, { distill: { ...distill, weight: 1 } }, { masks, splits, original });
  expect(result.metric).toBe('accuracy by the answers of the original');
  expect(result.after).toBeGreaterThan(result.before + 0.05);
  expect(result.after).toBeGreaterThan(0.8);
  const blind = tune(model, {}, { masks, splits, original });
  await expect(blind).rejects.toMatchObject({
    code: 'train/not-trainable',
    message: expect.stringContaining('distill'),
  });
});

test('numbers are learnt from the original too', async () => {
  const numbers = layersModel([dense('a', 20, 30), dense('b', 30, 1, 'linear')], [20]);
  const task: Task = { kind: 'regression', metrics: [] };
  const learnt = await tune(numbers, {}, { task, splits: { train: curve(512, 'train'), validation: curve(256, 'v') } });
  const short = cut(learnt.model, 0.6);
  const student = await tune(
    short.model,
    { distill: { ...distill, weight: 1 } },
    {
      task,
      masks: short.masks,
      splits: { train: unlabelled(curve(512, 'train')), validation: unlabelled(curve(256, 'v')) },
      original: learnt.model,
    },
  );
  expect(student.result.metric).toBe('mae by the answers of the original');
  expect(student.result.after).toBeLessThan(student.result.before * 0.8);
});

test('inner outputs: chosen by themselves or named, of layers models and graphs', async () => {
  const original = (await tune(mlp(), {})).model;
  const { model, masks } = cut(original, 0.8);
  const plain = await tune(model, { distill }, { masks, original });
  const hinted = await tune(model, { distill: { ...distill, features: 5 } }, { masks, original });
  const named = await tune(model, { distill: { ...distill, features: 5, layers: ['a', 'b'] } }, { masks, original });
  expect(hinted.result.history).toEqual(named.result.history);
  expect(hinted.result.history).not.toEqual(plain.result.history);
  const wrong = tune(model, { distill: { ...distill, features: 5, layers: ['z'] } }, { masks, original });
  await expect(wrong).rejects.toMatchObject({ code: 'train/no-such-layer' });

  const graph = smallGraph();
  const random = seededRandom('graph');
  const values = Float32Array.from({ length: 4 * 128 }, () => random.normal());
  const labels = Int32Array.from({ length: 128 }, (_, row) => (values[4 * row] > 0 ? 1 : 0));
  const splits = { train: arraySource([4], values, labels) };
  const first = await tune(graph, { distill: { ...distill, features: 5 } }, { splits, original: graph });
  const bare = await tune(graph, { distill }, { splits, original: graph });
  expect(first.result.history).not.toEqual(bare.result.history);
});
