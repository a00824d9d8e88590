/** Every common kind of layer trains on every backend, to the same weights. */
import { expect, test } from '@jest/globals';
import type { NamedTensorMap, Scalar, Tensor, Variable } from '@tensorflow/tfjs';
import { makeOptimizer } from '../../../src/edge/backend/optimizer.ts';
import { expectCloseArrays } from '../../support/close.ts';
import { openTestBackends, type TestBackend } from '../../support/kernels.ts';
import { inputOfCase, type LayerCase, layerCases, modelOfCase } from '../../support/layer-cases.ts';

const backends = await openTestBackends();

/** Weights after some steps; the start is drawn by ourselves, for the initializers are random. */
async function train(backend: TestBackend, one: LayerCase): Promise<ArrayLike<number>[]> {
  const tf = await backend.use();
  const model = modelOfCase(tf, one);
  const x = inputOfCase(tf, one, 3);
  const target = tf.randomUniform([3, 2], -1, 1, 'float32', 2);
  const optimizer = makeOptimizer(tf, { name: 'sgd', learningRate: 0.01, momentum: 0 }, backend.kind);
  const variables = model.trainableWeights.map((weight) => weight.read() as Variable);
  const losses: number[] = [];
  for (let step = 0; step < 3; step++) {
    const { value, grads } = tf.variableGrads(
      () => tf.mean(tf.squaredDifference(model.apply(x, { training: true }) as Tensor, target)) as Scalar,
      variables,
    );
    optimizer.applyGradients(grads as NamedTensorMap);
    losses.push(value.dataSync()[0]);
    tf.dispose([value, grads]);
  }
  expect(losses[2]).toBeLessThan(losses[0]);
  const values = model.getWeights().map((weight) => weight.dataSync().slice());
  optimizer.dispose();
  model.dispose();
  tf.dispose([x, target]);
  return values;
}

for (const [name, one] of Object.entries(layerCases)) {
  test(`${name}: trains alike on ${backends.all.map(({ kind }) => kind).join(', ')}`, async () => {
    const [reference, ...others] = [backends.cpu, ...backends.all.filter(({ kind }) => kind !== 'cpu')];
    const expected = await train(reference, one);
    for (const backend of others) expectCloseArrays(await train(backend, one), expected, 2e-4);
  });
}
