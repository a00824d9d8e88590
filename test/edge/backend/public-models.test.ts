import { resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { describeNative, nativeAddon } from '../../support/kernels.ts';
import { runNative } from '../../support/native-process.ts';
import { needs, sharedFolder } from '../../support/needs.ts';

/**
 * Losses of four steps of a real model on seeded pictures. Both models hold strided and depthwise convolutions, on whose
 * gradients oneDNN's kernels end the process.
 */
const training = (model: string, steps: number, learningRate: number) => `
  const { readFile } = await import('node:fs/promises');
  const { readModel } = await import(${JSON.stringify(resolve('src/model/read.ts'))});
  const { loadTrainable } = await import(${JSON.stringify(resolve('src/model/runnable.ts'))});
  const model = await loadTrainable(tf, await readModel(${JSON.stringify(model)}, (path) => readFile(path)));
  const [port] = model.inputs;
  const x = tf.randomUniform([port.fixedBatch ?? 2, ...port.shape.map((size) => size ?? 96)], 0, 1, 'float32', 1);
  const optimizer = makeOptimizer(tf, { name: 'sgd', learningRate: ${learningRate}, momentum: 0 }, 'native');
  const variables = [...model.variables.values()];
  const losses = [];
  for (let step = 0; step < ${steps}; step++) {
    const { value, grads } = tf.variableGrads(() => {
      const [output] = Object.values(model.forward({ [port.name]: x }));
      return tf.neg(tf.mean(tf.log(tf.add(output, 1e-7))));
    }, variables);
    optimizer.applyGradients(grads);
    losses.push(value.dataSync()[0]);
    tf.dispose([value, grads]);
  }
  print(losses);
`;

needs(nativeAddon() && sharedFolder(), 'native kernels with public models')('training of public models', (shared) => {
  const models = { 'teachablemachine-mobilenetv2-phishing/model.json': 0.0005, 'g-selfie-f16/selfie.json': 0.01 };
  for (const [path, learningRate] of Object.entries(models)) {
    test(`${path}: survives oneDNN and learns as without it`, async () => {
      const body = training(resolve(shared, 'models', path), 4, learningRate);
      const [on, off] = (await Promise.all([runNative(body), runNative(body, { oneDnn: false })])) as number[][];
      expect(on).toHaveLength(4);
      expect(on[3]).toBeLessThan(on[0]);
      for (const [step, loss] of on.entries()) expect(Math.abs(loss - off[step])).toBeLessThan(2e-3 * off[step]);
    }, 60_000);
  }
});

describeNative('native process of tests', () => {
  test('hands back what the body prints', async () =>
    expect(await runNative('print([1, tf.getBackend()])')).toEqual([1, 'tensorflow']));
});
