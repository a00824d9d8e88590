import { expect, test } from '@jest/globals';
import { describeNative, openTestBackends } from '../../support/kernels.ts';
import { runNative } from '../../support/native-process.ts';

/** Seeded training of a small convnet; gives the SHA-256 of its weights. Also run as text in a process of its own. */
const digestOfTraining = `async (tf, makeOptimizer, kind, createHash) => {
  const start = [[3, 3, 1, 8], [8], [8 * 13 * 13, 10], [10]];
  const weights = start.map((shape, i) => tf.variable(tf.randomUniform(shape, -0.1, 0.1, 'float32', i + 1)));
  const pictures = tf.randomUniform([64, 28, 28, 1], 0, 1, 'float32', 9);
  const labels = tf.oneHot(tf.tensor1d(Array.from({ length: 64 }, (_, i) => (i * 7) % 10), 'int32'), 10);
  const optimizer = makeOptimizer(tf, { name: 'adam', learningRate: 0.01, momentum: 0 }, kind);
  for (let step = 0; step < 10; step++) {
    const { value, grads } = tf.variableGrads(() => {
      const [filter, shift, kernel, bias] = weights;
      const active = tf.relu(tf.add(tf.conv2d(pictures, filter, 1, 'valid'), shift));
      const logits = tf.add(tf.matMul(tf.reshape(tf.maxPool(active, 2, 2, 'valid'), [64, -1]), kernel), bias);
      return tf.losses.softmaxCrossEntropy(labels, logits);
    });
    optimizer.applyGradients(grads);
    tf.dispose([value, grads]);
  }
  const hash = createHash('sha256');
  for (const weight of weights) hash.update(weight.dataSync());
  optimizer.dispose();
  tf.dispose([weights, pictures, labels]);
  return hash.digest('hex');
}`;

const body = `
  const { createHash } = await import('node:crypto');
  print(await (${digestOfTraining})(tf, makeOptimizer, 'native', createHash));
`;

describeNative('seeded training on native kernels', () => {
  test('gives the same bytes in two processes', async () => {
    const [first, second] = [await runNative(body), await runNative(body)];
    expect(first).toMatch(/^[0-9a-f]{64}$/);
    expect(second).toBe(first);
  }, 30_000);
});

test('seeded training on WASM gives the same bytes twice', async () => {
  const { wasm } = await openTestBackends();
  const tf = await wasm.use();
  const { createHash } = await import('node:crypto');
  const { makeOptimizer } = await import('../../../src/edge/backend/optimizer.ts');
  // biome-ignore lint/security/noGlobalEval: our own text from above, so that both tests run the same
  const train = globalThis.eval(digestOfTraining);
  const first = await train(tf, makeOptimizer, 'wasm', createHash);
  expect(first).toMatch(/^[0-9a-f]{64}$/);
  expect(await train(tf, makeOptimizer, 'wasm', createHash)).toBe(first);
});
