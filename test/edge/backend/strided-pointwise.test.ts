import { expect, test } from '@jest/globals';
import { describeNative } from '../../support/kernels.ts';
import { runNative } from '../../support/native-process.ts';

/** oneDNN's own kernels for this end the process, mostly within the first few passes. */
const knownCase = `
  const x = tf.randomUniform([4, 60, 60, 8], -1, 1, 'float32', 1);
  const w = tf.randomUniform([1, 1, 8, 16], -1, 1, 'float32', 2);
  const gradients = tf.grads((x, w) => tf.sum(tf.square(tf.conv2d(x, w, 2, 'same'))));
  let last;
  for (let i = 0; i < 20; i++) last = tf.tidy(() => gradients([x, w]).map((tensor) => Array.from(tensor.dataSync())));
  print(last);
`;

describeNative('gradient of a strided 1×1 convolution', () => {
  test('the case that corrupts the heap of oneDNN runs, with the numbers that oneDNN off gives', async () => {
    const [on, off] = (await Promise.all([
      runNative(knownCase),
      runNative(knownCase, { oneDnn: false }),
    ])) as number[][][];
    for (const side of [0, 1]) {
      expect(on[side].length).toBe([4 * 60 * 60 * 8, 8 * 16][side]);
      const largest = Math.max(...off[side].map(Math.abs));
      const worst = Math.max(...on[side].map((value, i) => Math.abs(value - off[side][i])));
      expect(largest).toBeGreaterThan(1);
      expect(worst / largest).toBeLessThan(1e-5);
    }
  }, 30_000);
});
