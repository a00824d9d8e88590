import { beforeAll, expect, test } from '@jest/globals';
import type { Tensor } from '@tensorflow/tfjs';
import type { Scale } from '../../src/evaluate/scale.ts';
import type { Task } from '../../src/evaluate/task.ts';
import type { Tf } from '../../src/model/runnable.ts';
import { lossOf } from '../../src/train/loss.ts';
import { openTestBackends } from '../support/kernels.ts';

let tf: Tf;
beforeAll(async () => {
  tf = await (await openTestBackends()).all[0].use();
}, 60_000);

function value(kind: Task['kind'], scale: Scale, output: number[][], labels: Tensor): number {
  return tf.tidy(() => lossOf(tf, kind, scale)(tf.tensor2d(output), labels).dataSync()[0]);
}

/** Gradient with respect to what `through` makes the output of. */
function slope(
  kind: Task['kind'],
  scale: Scale,
  z: number[][],
  labels: Tensor,
  through: (z: Tensor) => Tensor,
): number[] {
  return tf.tidy(() => [
    ...tf
      .grad((x: Tensor) => lossOf(tf, kind, scale)(through(x), labels))(tf.tensor2d(z))
      .dataSync(),
  ]);
}

test('cross-entropy is the same from logits and from their softmax', () => {
  const z = [
    [1, 2, -1],
    [0.5, -2, 3],
  ];
  const labels = tf.tensor1d([1, 0], 'int32');
  const soft = (row: number[]) => row.map((v) => Math.exp(v) / row.reduce((s, u) => s + Math.exp(u), 0));
  const expected = -(Math.log(soft(z[0])[1]) + Math.log(soft(z[1])[0])) / 2;
  expect(value('classification', 'logits', z, labels)).toBeCloseTo(expected, 5);
  expect(value('classification', 'probabilities', z.map(soft), labels)).toBeCloseTo(expected, 5);
  const fromLogits = slope('classification', 'logits', z, labels, (x) => x);
  const throughSoftmax = slope('classification', 'probabilities', z, labels, (x) => tf.softmax(x as never));
  throughSoftmax.forEach((g, i) => {
    expect(g).toBeCloseTo(fromLogits[i], 5);
  });
  // softmax − one-hot, over the batch.
  expect(fromLogits[0]).toBeCloseTo(soft(z[0])[0] / 2, 5);
});

test('the most wrong example still has its gradient from probabilities, and nothing becomes infinite', () => {
  const labels = tf.tensor1d([0], 'int32');
  const [g] = slope('classification', 'probabilities', [[-40, 0, 0]], labels, (x) => tf.softmax(x as never));
  expect(g).toBeCloseTo(-1, 4);
  const far = slope('classification', 'probabilities', [[-500, 0, 0]], labels, (x) => tf.softmax(x as never));
  expect(far.every(Number.isFinite)).toBe(true);
  expect(value('classification', 'logits', [[-500, 0, 0]], labels)).toBeCloseTo(500 + Math.log(2), 2);
});

test('scores (one sigmoid per class) are held against each other', () => {
  const labels = tf.tensor1d([2], 'int32');
  expect(value('classification', 'scores', [[0.2, 0.1, 0.6]], labels)).toBeCloseTo(-Math.log(0.6 / 0.9), 5);
});

test('binary cross-entropy for two classes by one output and for several labels', () => {
  const labels = tf.tensor1d([1, 0], 'int32');
  const expected = -(Math.log(0.8) + Math.log(1 - 0.3)) / 2;
  expect(value('classification', 'probabilities', [[0.8], [0.3]], labels)).toBeCloseTo(expected, 5);
  const logit = (p: number) => Math.log(p / (1 - p));
  expect(value('classification', 'logits', [[logit(0.8)], [logit(0.3)]], labels)).toBeCloseTo(expected, 5);
  expect(value('classification', 'logits', [[-200], [200]], labels)).toBeCloseTo(200, 2);
  const several = tf.tensor2d([[1, 0]], [1, 2], 'int32');
  expect(value('multiLabel', 'probabilities', [[0.8, 0.3]], several)).toBeCloseTo(expected, 5);
  expect(value('multiLabel', 'logits', [[logit(0.8), logit(0.3)]], several)).toBeCloseTo(expected, 5);
});

test('mean squared error over examples and outputs', () => {
  expect(
    value(
      'regression',
      'probabilities',
      [
        [1, 2],
        [3, 5],
      ],
      tf.tensor2d([
        [0, 2],
        [3, 7],
      ]),
    ),
  ).toBeCloseTo(5 / 4, 6);
});
