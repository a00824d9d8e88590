import { expect, test } from '@jest/globals';
import { describeNative } from '../../support/kernels.ts';
import { runNative } from '../../support/native-process.ts';

/** Largest difference between fused layers and the same in steps, by what they are; and which operations were run. */
const compared = `
  const binding = tf.backend().binding;
  const own = binding.executeOp;
  const operations = new Set();
  binding.executeOp = (name, ...rest) => {
    operations.add(name);
    return own(name, ...rest);
  };
  const random = (shape, seed) => tf.randomUniform(shape, -1, 1, 'float32', seed);
  const [x, filter, bias] = [random([3, 9, 8, 4], 1), random([3, 2, 4, 5], 2), random([5], 3)];
  const [a, b] = [random([6, 4], 4), random([4, 5], 5)];
  const activations = { linear: (y) => y, relu: tf.relu, relu6: tf.relu6, elu: tf.elu };
  const differences = {};
  const note = (name, one, other) => {
    differences[name] = tf.max(tf.abs(tf.sub(one, other))).dataSync()[0];
  };
  for (const [activation, apply] of Object.entries(activations)) {
    for (const [strides, pad, dilations] of [[1, 'valid', 1], [2, 'same', 1], [1, 'same', 1], [1, 'valid', [2, 3]], [[2, 1], 'valid', 1]]) {
      const fused = tf.fused.conv2d({ x, filter, strides, pad, dilations, bias, activation });
      const steps = apply(tf.add(tf.conv2d(x, filter, strides, pad, 'NHWC', dilations), bias));
      note([activation, strides, pad, dilations].join(), fused, steps);
    }
    for (const transposeA of [false, true]) {
      for (const transposeB of [false, true]) {
        const [left, right] = [transposeA ? tf.transpose(a) : a, transposeB ? tf.transpose(b) : b];
        const fused = tf.fused.matMul({ a: left, b: right, transposeA, transposeB, bias, activation });
        note([activation, transposeA, transposeB].join(), fused, apply(tf.add(tf.matMul(a, b), bias)));
      }
    }
  }
  print({ differences, operations: [...operations] });
`;

describeNative('layers of predictions in one operation each', () => {
  test.each([
    [true, '_MklNativeFusedConv2D', '_MklNativeFusedMatMul'],
    [false, '_FusedConv2D', '_FusedMatMul'],
  ])('oneDNN %s: the same numbers as in steps', async (oneDnn, ...expected) => {
    const { differences, operations } = (await runNative(compared, { oneDnn })) as {
      differences: Record<string, number>;
      operations: string[];
    };
    expect(Object.keys(differences)).toHaveLength(4 * (5 + 4));
    for (const difference of Object.values(differences)) expect(difference).toBeLessThan(1e-5);
    for (const operation of expected) expect(operations).toContain(operation);
    if (!oneDnn) expect(operations.filter((name) => name.startsWith('_Mkl'))).toEqual([]);
  });
});
