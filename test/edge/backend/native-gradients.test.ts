import { expect, test } from '@jest/globals';
import type { Rank, Tensor, Tensor1D, Tensor4D } from '@tensorflow/tfjs';
import type { Tf } from '../../../src/model/runnable.ts';
import { expectCloseArrays } from '../../support/close.ts';
import { describeNative, openTestBackends, type TestBackend } from '../../support/kernels.ts';

const { native, cpu } = await openTestBackends();

type Loss = (tf: Tf, inputs: Tensor[]) => Tensor;

/** Value and gradients of a loss on one backend; leaves no tensor behind. */
async function evaluate({ use }: TestBackend, loss: Loss, shapes: number[][]) {
  const tf = await use();
  const before = tf.memory();
  const inputs = shapes.map((shape, i) => tf.randomUniform(shape, -1, 1, 'float32', i + 1));
  const { value, grads } = tf.tidy(() => tf.valueAndGrads((...x: Tensor[]) => tf.sum(loss(tf, x)))(inputs));
  const numbers = await Promise.all([value, ...grads].map((tensor) => tensor.data()));
  tf.dispose([value, ...grads, ...inputs]);
  expect(tf.memory().numTensors).toBe(before.numTensors);
  expect(tf.memory().numDataBuffers).toBe(before.numDataBuffers);
  return numbers;
}

const losses: Record<string, { loss: Loss; shapes: number[][] }> = {
  relu: { loss: (tf, [x]) => tf.square(tf.relu(x)), shapes: [[7, 9]] },
  relu6: { loss: (tf, [x]) => tf.square(tf.relu6(tf.mul(x, 8))), shapes: [[7, 9]] },
  leakyRelu: { loss: (tf, [x]) => tf.square(tf.leakyRelu(x, 0.3)), shapes: [[7, 9]] },
  softplus: { loss: (tf, [x]) => tf.square(tf.softplus(x)), shapes: [[7, 9]] },
  elu: { loss: (tf, [x]) => tf.square(tf.elu(x)), shapes: [[7, 9]] },
  sigmoid: { loss: (tf, [x]) => tf.square(tf.sigmoid(x)), shapes: [[7, 9]] },
  tanh: { loss: (tf, [x]) => tf.square(tf.tanh(x)), shapes: [[7, 9]] },
  'convolution, bias, ReLU, pooling': {
    loss: (tf, [x, w, b]) => {
      const sum = tf.add(tf.conv2d(x as Tensor4D, w as Tensor4D, 1, 'valid'), b);
      return tf.square(tf.maxPool(tf.relu(sum as Tensor4D), 2, 2, 'valid'));
    },
    shapes: [[3, 10, 11, 2], [3, 3, 2, 5], [5]],
  },
  'convolution, bias, ReLU seen twice, overlapping pooling': {
    loss: (tf, [x, w, b]) => {
      const sum = tf.add(tf.conv2d(x as Tensor4D, w as Tensor4D, 2, 'same'), b);
      const active = tf.relu(sum as Tensor4D);
      return tf.add(tf.sum(tf.square(tf.maxPool(active, 3, 2, 'same'))), tf.sum(tf.mul(active, sum)));
    },
    shapes: [[3, 10, 11, 2], [3, 3, 2, 5], [5]],
  },
  'convolution whose sum with the bias is not all that is used': {
    loss: (tf, [x, w, b]) => {
      const raw = tf.conv2d(x as Tensor4D, w as Tensor4D, 1, 'same');
      return tf.mul(tf.add(raw, b), tf.tanh(raw));
    },
    shapes: [[2, 5, 5, 3], [3, 3, 3, 4], [4]],
  },
  'fused convolution': {
    loss: (tf, [x, w, b]) =>
      tf.square(
        tf.fused.conv2d({
          x: x as Tensor4D,
          filter: w as Tensor4D,
          strides: 1,
          pad: 'same',
          bias: b as Tensor1D,
          activation: 'relu',
        }),
      ),
    shapes: [[2, 5, 5, 3], [3, 3, 3, 4], [4]],
  },
  'strided 1×1 convolution': {
    loss: (tf, [x, w]) => tf.square(tf.conv2d(x as Tensor4D, w as Tensor4D, 2, 'same')),
    shapes: [
      [2, 8, 9, 3],
      [1, 1, 3, 4],
    ],
  },
  '1×1 convolution, strides 2 and 3': {
    loss: (tf, [x, w]) => tf.square(tf.conv2d(x as Tensor4D, w as Tensor4D, [2, 3], 'valid')),
    shapes: [
      [2, 8, 9, 3],
      [1, 1, 3, 4],
    ],
  },
  'strided 1×1 transposed convolution': {
    loss: (tf, [x, w]) => tf.square(tf.conv2dTranspose(x as Tensor4D, w as Tensor4D, [2, 8, 10, 4], 2, 'same')),
    shapes: [
      [2, 4, 5, 3],
      [1, 1, 4, 3],
    ],
  },
};

describeNative('native gradients are those of plain TensorFlow.js', () => {
  for (const [name, { loss, shapes }] of Object.entries(losses)) {
    test(name, async () => {
      expectCloseArrays(await evaluate(native!, loss, shapes), await evaluate(cpu, loss, shapes), 1e-4);
    });
  }

  test('also in predictions, where no gradient is wanted', async () => {
    const predict = async ({ use }: TestBackend) => {
      const tf = await use();
      const before = tf.memory().numDataBuffers;
      const result = tf.tidy(() => {
        const x = tf.randomUniform<Rank.R4>([2, 9, 9, 3], -1, 1, 'float32', 1);
        const filter = tf.randomUniform<Rank.R4>([3, 3, 3, 4], -1, 1, 'float32', 2);
        const bias = tf.randomUniform<Rank.R1>([4], -1, 1, 'float32', 3);
        const active = tf.fused.conv2d({ x, filter, strides: 1, pad: 'same', bias, activation: 'relu' });
        return [tf.maxPool(active, 2, 2, 'valid').dataSync(), active.dataSync()];
      });
      expect(tf.memory().numDataBuffers).toBe(before);
      return result;
    };
    expectCloseArrays(await predict(native!), await predict(cpu), 1e-5);
  });

  for (const activation of ['linear', 'relu', 'relu6', 'elu', 'sigmoid'] as const) {
    test(`fused layers of predictions, ${activation}`, async () => {
      const predict = async ({ use }: TestBackend) => {
        const tf = await use();
        const before = tf.memory().numDataBuffers;
        const result = tf.tidy(() => {
          const [x, filter] = [1, 2].map((seed) => tf.randomUniform<Rank.R4>([3, 3, 3, 3], -2, 2, 'float32', seed));
          const [a, b] = [4, 5].map((seed) => tf.randomUniform<Rank.R2>([3, 3], -2, 2, 'float32', seed));
          const bias = tf.randomUniform<Rank.R1>([3], -1, 1, 'float32', 3);
          const options = { bias, activation };
          return [
            tf.fused.conv2d({ x, filter, strides: 2, pad: 'same', ...options }).dataSync(),
            tf.fused.matMul({ a, b, transposeA: true, ...options }).dataSync(),
            tf.fused.matMul({ a, b, transposeB: true, ...options }).dataSync(),
          ];
        });
        expect(tf.memory().numDataBuffers).toBe(before);
        return result;
      };
      expectCloseArrays(await predict(native!), await predict(cpu), 1e-5);
    });
  }

  test('gradients of gradients still work', async () => {
    const second = async ({ use }: TestBackend) => {
      const tf = await use();
      const inner = tf.grad((x) => tf.sum(tf.mul(tf.relu(x), tf.square(x))));
      return tf.tidy(() => [
        tf
          .grad((x) => tf.sum(tf.square(inner(x))))(tf.tensor1d([0.3, -0.7]))
          .dataSync(),
      ]);
    };
    const expected = await second(cpu);
    expectCloseArrays(await second(native!), expected, 1e-5);
  });

  test('a result that waits keeps the weights it was asked for with', async () => {
    const tf = await native!.use();
    const weights = tf.variable(tf.ones([1, 1, 1, 1]));
    const waiting = tf.conv2d(tf.ones<Rank.R4>([1, 2, 2, 1]), weights as never, 1, 'same');
    weights.assign(tf.fill([1, 1, 1, 1], 5));
    expect(Array.from(await waiting.data())).toEqual([1, 1, 1, 1]);
    tf.dispose([weights, waiting]);
  });
});
