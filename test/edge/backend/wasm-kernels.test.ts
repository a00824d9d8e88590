import { expect, test } from '@jest/globals';
import type { Tensor, Tensor4D } from '@tensorflow/tfjs';
import type { Tf } from '../../../src/model/runnable.ts';
import { expectCloseArrays } from '../../support/close.ts';
import { openTestBackends, type TestBackend } from '../../support/kernels.ts';

const backends = await openTestBackends();
/** Judges of the composed kernels: plain JavaScript, and native kernels where there are some. */
const judges = backends.all.filter(({ kind }) => kind !== 'wasm');

interface Convolution {
  readonly input: [number, number, number, number];
  readonly filter: [number, number, number, number];
  readonly stride: number | [number, number];
  readonly pad: 'same' | 'valid';
}

const convolutions: Convolution[] = [
  { input: [2, 7, 6, 3], filter: [3, 3, 3, 4], stride: 1, pad: 'same' },
  { input: [3, 9, 9, 2], filter: [5, 5, 2, 3], stride: 1, pad: 'valid' },
  { input: [2, 8, 9, 2], filter: [3, 3, 2, 3], stride: 2, pad: 'same' },
  { input: [2, 9, 8, 2], filter: [2, 3, 2, 5], stride: [2, 3], pad: 'valid' },
  { input: [2, 10, 11, 3], filter: [1, 1, 3, 4], stride: 2, pad: 'same' },
  { input: [1, 5, 5, 1], filter: [5, 5, 1, 1], stride: 1, pad: 'valid' },
  { input: [2, 1, 12, 2], filter: [1, 4, 2, 3], stride: 1, pad: 'same' },
];

/** On one backend: value of `loss` and its gradients, as numbers. */
async function gradients(backend: TestBackend, loss: (tf: Tf, x: Tensor[]) => Tensor, inputs: [number[], number][]) {
  const tf = await backend.use();
  const before = tf.memory().numTensors;
  const tensors = inputs.map(([shape, seed]) => tf.randomUniform(shape, -1, 1, 'float32', seed));
  const results = tf.tidy(() => tf.grads((...x: Tensor[]) => loss(tf, x))(tensors));
  const numbers = await Promise.all(results.map((tensor) => tensor.data()));
  tf.dispose([...results, ...tensors]);
  expect(tf.memory().numTensors).toBe(before);
  return numbers;
}

for (const { input, filter, stride, pad } of convolutions) {
  const name = `${input.join('×')} by ${filter.join('×')}, stride ${stride}, ${pad}`;

  test(`gradients of a convolution agree: ${name}`, async () => {
    const loss = (tf: Tf, [x, w]: Tensor[]) => tf.sum(tf.square(tf.conv2d(x as Tensor4D, w as Tensor4D, stride, pad)));
    const inputs: [number[], number][] = [
      [input, 1],
      [filter, 2],
    ];
    const actual = await gradients(backends.wasm, loss, inputs);
    for (const judge of judges) expectCloseArrays(actual, await gradients(judge, loss, inputs), 1e-4);
  });

  for (const multiplier of [1, 2]) {
    test(`gradients of a depthwise convolution agree: ${name}, multiplier ${multiplier}`, async () => {
      const loss = (tf: Tf, [x, w]: Tensor[]) =>
        tf.sum(tf.square(tf.depthwiseConv2d(x as Tensor4D, w as Tensor4D, stride, pad)));
      const inputs: [number[], number][] = [
        [input, 1],
        [[...filter.slice(0, 3), multiplier], 2],
      ];
      if (pad === 'same' && Array.isArray(stride)) return;
      const actual = await gradients(backends.wasm, loss, inputs);
      // TensorFlow's depthwise kernel takes square strides only.
      for (const judge of judges.filter(({ kind }) => kind === 'cpu' || !Array.isArray(stride))) {
        expectCloseArrays(actual, await gradients(judge, loss, inputs), 1e-4);
      }
    });
  }
}

test('a filter gradient is what finite differences give', async () => {
  const tf = await backends.wasm.use();
  const x = tf.randomUniform<import('@tensorflow/tfjs').Rank.R4>([2, 6, 6, 2], -1, 1, 'float32', 1);
  const values = await tf.randomUniform([3, 3, 2, 2], -1, 1, 'float32', 2).data();
  const loss = (w: Tensor4D) => tf.sum(tf.square(tf.conv2d(x, w, 2, 'same')));
  const gradient = await tf
    .grad((w) => loss(w as Tensor4D))(tf.tensor(values, [3, 3, 2, 2]))
    .data();
  const at = async (index: number, step: number) => {
    const moved = Float32Array.from(values, (value, i) => (i === index ? value + step : value));
    return (await loss(tf.tensor(moved, [3, 3, 2, 2])).data())[0];
  };
  for (const index of [0, 7, 35]) {
    const slope = ((await at(index, 0.01)) - (await at(index, -0.01))) / 0.02;
    expect(gradient[index]).toBeCloseTo(slope, 1);
  }
});

test('sums by segment leave out negative ids', async () => {
  for (const backend of backends.all) {
    const tf = await backend.use();
    const sums = tf.unsortedSegmentSum(tf.tensor2d([1, 2, 3, 4, 5, 6], [3, 2]), tf.tensor1d([2, 0, 2], 'int32'), 4);
    expect(Array.from(await sums.data())).toEqual([3, 4, 0, 0, 6, 8, 0, 0]);
  }
});

test('the gradient of a lookup agrees', async () => {
  const loss = (tf: Tf, [table]: Tensor[]) =>
    tf.sum(tf.square(tf.gather(table, tf.tensor2d([1, 3, 3, 0, 1, 1], [2, 3], 'int32'))));
  const actual = await gradients(backends.wasm, loss, [[[5, 4], 1]]);
  for (const judge of judges) expectCloseArrays(actual, await gradients(judge, loss, [[[5, 4], 1]]), 1e-4);
});
