import { expect, test } from '@jest/globals';
import type { NamedTensorMap, Optimizer, Scalar, Tensor } from '@tensorflow/tfjs';
import { makeOptimizer } from '../../../src/edge/backend/optimizer.ts';
import type { Tf } from '../../../src/model/runnable.ts';
import type { OptimizerOptions, StepOptimizer } from '../../../src/train/make-optimizer.ts';
import { expectCloseArrays } from '../../support/close.ts';
import { describeNative, openTestBackends, type TestBackend } from '../../support/kernels.ts';

const { native, wasm, all } = await openTestBackends();

const names = ['adam', 'adamax', 'rmsprop', 'sgd', 'momentum', 'adagrad', 'adadelta'] as const;

interface Setup {
  readonly tf: Tf;
  readonly variables: Tensor[];
  readonly optimizer: StepOptimizer;
  step(): number;
}

async function setUp(
  { use, kind }: TestBackend,
  options: OptimizerOptions,
  apply?: (gradients: NamedTensorMap) => void,
): Promise<Setup> {
  const tf = await use();
  const weights = tf.variable(tf.randomUniform([4, 3], -1, 1, 'float32', 1), true, `weights-${Math.random()}`);
  const bias = tf.variable(tf.tensor1d([0.1, 0.2, 0.3]), true, `bias-${Math.random()}`);
  const x = tf.randomUniform([8, 4], -1, 1, 'float32', 2);
  const optimizer = makeOptimizer(tf, options, kind);
  const step = (): number => {
    const { value, grads } = tf.variableGrads(
      () => tf.mean(tf.square(tf.add(tf.matMul(x as never, weights as never), bias))) as Scalar,
    );
    if (apply === undefined) optimizer.applyGradients(grads as NamedTensorMap);
    else apply(grads as NamedTensorMap);
    const loss = value.dataSync()[0];
    tf.dispose([value, grads]);
    return loss;
  };
  return { tf, variables: [weights, bias], optimizer, step };
}

async function weightsAfter(
  backend: TestBackend,
  options: OptimizerOptions,
  steps: number,
  { cutRate } = { cutRate: true },
) {
  const { tf, variables, optimizer, step } = await setUp(backend, options);
  for (let i = 0; i < steps; i++) {
    if (cutRate && i === 5) optimizer.setLearningRate(options.learningRate / 10);
    step();
  }
  const values = variables.map((variable) => variable.dataSync());
  optimizer.dispose();
  tf.dispose(variables);
  return values;
}

for (const backend of all) {
  test(`${backend.kind}: every optimizer lowers the loss and leaks nothing`, async () => {
    for (const name of names) {
      const rate = { adadelta: 1, sgd: 0.1, momentum: 0.05, adagrad: 0.1 }[name as string] ?? 0.02;
      const { tf, variables, optimizer, step } = await setUp(backend, { name, learningRate: rate });
      const first = step();
      const { numTensors, numDataBuffers } = tf.memory();
      for (let i = 0; i < 20; i++) step();
      expect(tf.memory()).toMatchObject({ numTensors, numDataBuffers });
      expect(step()).toBeLessThan(first);
      optimizer.dispose();
      tf.dispose(variables);
    }
  });
}

/** Every option at a value that is not its default, beside the optimizer of TensorFlow.js that is given the same. */
const configured: readonly [OptimizerOptions, (tf: Tf) => Optimizer][] = [
  [
    { name: 'momentum', learningRate: 0.03, momentum: 0.7, useNesterov: true },
    (tf) => tf.train.momentum(0.03, 0.7, true),
  ],
  [
    { name: 'adam', learningRate: 0.03, beta1: 0.7, beta2: 0.95, epsilon: 0.01 },
    (tf) => tf.train.adam(0.03, 0.7, 0.95, 0.01),
  ],
  [
    { name: 'adamax', learningRate: 0.03, beta1: 0.7, beta2: 0.95, epsilon: 0.01, decay: 0.2 },
    (tf) => tf.train.adamax(0.03, 0.7, 0.95, 0.01, 0.2),
  ],
  [
    { name: 'rmsprop', learningRate: 0.03, decay: 0.8, momentum: 0.5, epsilon: 0.01 },
    (tf) => tf.train.rmsprop(0.03, 0.8, 0.5, 0.01, false),
  ],
  // TensorFlow.js subtracts the epsilon of the centered form, see below: of either sign, the rest is the same.
  [
    { name: 'rmsprop', learningRate: 0.03, decay: 0.8, momentum: 0.5, epsilon: 0.01, centered: true },
    (tf) => tf.train.rmsprop(0.03, 0.8, 0.5, -0.01, true),
  ],
  [{ name: 'adagrad', learningRate: 0.3, initialAccumulatorValue: 0.5 }, (tf) => tf.train.adagrad(0.3, 0.5)],
  [{ name: 'adadelta', learningRate: 0.3, rho: 0.8, epsilon: 0.01 }, (tf) => tf.train.adadelta(0.3, 0.8, 0.01)],
];

/** As `weightsAfter`, by an optimizer of TensorFlow.js itself. */
async function stockWeightsAfter(backend: TestBackend, make: (tf: Tf) => Optimizer, steps: number) {
  const tf = await backend.use();
  const stock = make(tf);
  const { variables, step, optimizer } = await setUp(backend, { name: 'sgd', learningRate: 0 }, (gradients) =>
    stock.applyGradients(Object.entries(gradients).map(([name, tensor]) => ({ name, tensor }))),
  );
  for (let i = 0; i < steps; i++) step();
  const values = variables.map((variable) => variable.dataSync());
  optimizer.dispose();
  stock.dispose();
  tf.dispose(variables);
  return values;
}

for (const backend of all) {
  test.each(configured)(`${backend.kind}: %j is what TensorFlow.js makes of it`, async (options, make) => {
    const mine = await weightsAfter(backend, options, 10, { cutRate: false });
    expectCloseArrays(mine, await stockWeightsAfter(wasm, make, 10), 1e-4);
    const { name, learningRate } = options;
    // The two means of TensorFlow.js's adadelta start alike and stay alike: it steps as sgd does, whatever its options.
    if (name === 'adadelta') return;
    const plain = await weightsAfter(backend, { name, learningRate }, 10, { cutRate: false });
    expect(Math.max(...plain[0].map((value, i) => Math.abs(value - mine[0][i])))).toBeGreaterThan(1e-3);
  });

  test(`${backend.kind}: centered rmsprop bears gradients of zero`, async () => {
    const tf = await backend.use();
    const weights = tf.variable(tf.tensor1d([1, 2]), true, `zero-${backend.kind}`);
    const optimizer = makeOptimizer(tf, { name: 'rmsprop', learningRate: 0.1, centered: true }, backend.kind);
    for (let i = 0; i < 3; i++) {
      const gradient = tf.tensor1d([0, 1]);
      optimizer.applyGradients({ [weights.name]: gradient });
      gradient.dispose();
    }
    const [still, moved] = weights.dataSync();
    expect(still).toBe(1);
    expect(moved).toBeLessThan(2);
    optimizer.dispose();
    weights.dispose();
  });
}

describeNative('optimizers by update operations of TensorFlow', () => {
  for (const name of names) {
    test(`${name} computes what TensorFlow.js computes, rates that change included`, async () => {
      const options = { name, learningRate: 0.03 };
      expectCloseArrays(await weightsAfter(native!, options, 12), await weightsAfter(wasm, options, 12), 1e-4);
    });
  }

  test('weights assigned between steps are the ones that the next step starts from', async () => {
    const { tf, variables, step, optimizer } = await setUp(native!, { name: 'sgd', learningRate: 0.1, momentum: 0 });
    step();
    const [weights] = variables as unknown as { assign(to: Tensor): void; dataSync(): Float32Array; dataId: object }[];
    weights.assign(tf.zeros([4, 3]));
    step();
    const once = weights.dataSync();
    weights.assign(tf.zeros([4, 3]));
    expect(Math.max(...weights.dataSync())).toBe(0);
    expect(Math.max(...once.map(Math.abs))).toBeGreaterThan(0);
    expect(Math.max(...once.map(Math.abs))).toBeLessThan(0.1);
    optimizer.dispose();
    tf.dispose(variables);
  });

  test('copies of weights and the arrays they came from stay as they were', async () => {
    const tf = await native!.use();
    const source = Float32Array.of(1, 2, 3, 4);
    const weights = tf.variable(tf.tensor1d(source), true, 'kept');
    const optimizer = makeOptimizer(tf, { name: 'adam', learningRate: 0.5, momentum: 0 }, 'native');
    const apply = () => {
      const { value, grads } = tf.variableGrads(() => tf.sum(tf.square(weights)) as Scalar);
      optimizer.applyGradients(grads as NamedTensorMap);
      tf.dispose([value, grads]);
    };
    apply();
    const after = Array.from(weights.dataSync());
    const copy = weights.clone();
    apply();
    expect(Array.from(copy.dataSync())).toEqual(after);
    expect(Array.from(weights.dataSync())).not.toEqual(after);
    expect(Array.from(source)).toEqual([1, 2, 3, 4]);
    apply();
    expect(Array.from(copy.dataSync())).toEqual(after);
    optimizer.dispose();
    tf.dispose([copy, weights]);
  });
});
