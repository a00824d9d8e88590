import { beforeAll, expect, test } from '@jest/globals';
import type { Scalar } from '@tensorflow/tfjs';
import { applyValues } from '../../src/model/apply-values.ts';
import { withWeights } from '../../src/model/model.ts';
import { encodeAffine } from '../../src/model/quantization.ts';
import { loadRunnable, loadTrainable, type Tf, type Trainable } from '../../src/model/runnable.ts';
import { openTestBackends } from '../support/kernels.ts';
import { floatType, graphOf, modelOf, shapeOf, smallGraph, weight } from '../support/models.ts';

let tf: Tf;
beforeAll(async () => {
  tf = await (await openTestBackends()).wasm.use();
});

/** Loss before and after a few steps of gradient descent towards fixed targets. */
function descend(model: Trainable, x: ReturnType<Tf['tensor']>, target: ReturnType<Tf['tensor']>): [number, number] {
  const name = model.outputs[0].name;
  const optimizer = tf.train.sgd(0.2);
  const loss = (): Scalar => tf.tidy(() => tf.losses.meanSquaredError(target, model.forward({ x })[name]) as Scalar);
  const variables = [...model.variables.values()];
  const first = loss().dataSync()[0];
  for (let step = 0; step < 20; step++) optimizer.minimize(loss, true, variables)?.dispose();
  return [first, loss().dataSync()[0]];
}

function net() {
  return tf.sequential({
    layers: [
      tf.layers.dense({
        units: 4,
        inputShape: [3],
        activation: 'tanh',
        name: 'hidden',
        kernelInitializer: tf.initializers.glorotUniform({ seed: 1 }),
      }),
      tf.layers.batchNormalization({ name: 'bn' }),
      tf.layers.dropout({ rate: 0.5, seed: 3, name: 'drop' }),
      tf.layers.dense({ units: 2, name: 'out', kernelInitializer: tf.initializers.glorotUniform({ seed: 2 }) }),
    ],
  });
}

test('a LayersModel predicts what tfjs predicts, without leaking tensors', async () => {
  const built = net();
  const runnable = await loadRunnable(tf, await modelOf(tf, built));
  expect(runnable.inputs).toEqual([{ name: 'hidden_input', shape: [3], dtype: 'float32' }]);
  expect(runnable.outputs).toEqual([{ name: 'out', shape: [2], dtype: 'float32' }]);
  const x = tf.tensor2d([
    [1, 2, 3],
    [-1, 0.5, 0],
  ]);
  const expected = built.predict(x) as ReturnType<Tf['tensor']>;
  const before = tf.memory().numTensors;
  const { out } = runnable.predict({ anything: x });
  expect(tf.memory().numTensors).toBe(before + 1);
  expect([...out.dataSync()]).toEqual([...expected.dataSync()]);
});

test('values are cast to the dtype of the input; other shapes are refused with both shapes', async () => {
  const runnable = await loadRunnable(tf, await modelOf(tf, net()));
  const whole = runnable.predict({ x: tf.tensor2d([[1, 2, 3]], [1, 3], 'int32') }).out;
  const float = runnable.predict({ x: tf.tensor2d([[1, 2, 3]]) }).out;
  expect([...whole.dataSync()]).toEqual([...float.dataSync()]);
  expect(() => runnable.predict({ x: tf.zeros([2, 28, 28]) })).toThrow(
    'input "hidden_input": the model takes [n, 3], the data gives [n, 28, 28]. Set `preprocess.shape` to [3], or resize the examples.',
  );
});

test('training a LayersModel moves its variables; values come back by the names of the file', async () => {
  const model = await modelOf(tf, net());
  const trainable = await loadTrainable(tf, model);
  expect([...trainable.variables.keys()].sort()).toEqual(
    ['bn/beta', 'bn/gamma', 'hidden/bias', 'hidden/kernel', 'out/bias', 'out/kernel'].sort(),
  );
  const [before, after] = descend(
    trainable,
    tf.tensor2d([
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ]),
    tf.tensor2d([
      [1, 0],
      [0, 1],
      [1, 1],
    ]),
  );
  expect(after).toBeLessThan(before);
  const values = await trainable.values();
  expect([...values.keys()]).toEqual(model.weights.map(({ name }) => name));
  expect(values.get('bn/moving_mean')).not.toEqual(model.weights.find(({ name }) => name === 'bn/moving_mean')!.values);
  const next = applyValues(model, values);
  const again = await loadRunnable(tf, next);
  const x = tf.tensor2d([[0.3, -0.4, 2]]);
  expect([...again.predict({ x }).out.dataSync()]).toEqual([...trainable.predict({ x }).out.dataSync()]);
});

test('dropout works in forward passes of training and is off in prediction', async () => {
  const trainable = await loadTrainable(tf, await modelOf(tf, net()));
  const x = tf.tensor2d([
    [0.3, -0.4, 2],
    [1, 1, -1],
  ]);
  const runs = (pass: Trainable['predict']) =>
    new Set(Array.from({ length: 12 }, () => String(pass({ x }).out.dataSync())));
  expect(runs(trainable.predict).size).toBe(1);
  expect(runs(trainable.forward).size).toBeGreaterThan(1);
});

test('frozen layers keep their weights and their batch-norm statistics', async () => {
  const built = net();
  for (const name of ['hidden', 'bn']) built.getLayer(name).trainable = false;
  const model = await modelOf(tf, built);
  const trainable = await loadTrainable(tf, model);
  expect([...trainable.variables.keys()]).toEqual(['out/kernel', 'out/bias']);
  descend(
    trainable,
    tf.tensor2d([
      [1, 0, 0],
      [0, 5, 0],
    ]),
    tf.tensor2d([
      [1, 0],
      [0, 1],
    ]),
  );
  const values = await trainable.values();
  for (const { name, values: old } of model.weights) {
    if (!name.startsWith('out/')) expect(values.get(name)).toEqual(old);
  }
});

test('several inputs and outputs, nested models and wrapped layers map one to one', async () => {
  const words = tf.input({ shape: [5], name: 'words', dtype: 'int32' });
  const image = tf.input({ shape: [4, 4, 1], name: 'image' });
  type Symbolic = typeof words;
  const embedded = tf.layers.embedding({ inputDim: 7, outputDim: 3, name: 'embed' }).apply(words);
  const lstm = tf.layers.lstm({ units: 2, name: 'lstm', returnSequences: false }) as never;
  const read = tf.layers.bidirectional({ layer: lstm, name: 'both', mergeMode: 'concat' }).apply(embedded) as Symbolic;
  const inner = tf.sequential({
    name: 'inner',
    layers: [
      tf.layers.conv2d({ inputShape: [4, 4, 1], filters: 2, kernelSize: 2, name: 'conv' }),
      tf.layers.depthwiseConv2d({ kernelSize: 2, name: 'depth' }),
      tf.layers.flatten(),
    ],
  });
  const joined = tf.layers.concatenate().apply([read, inner.apply(image) as Symbolic]);
  const a = tf.layers.dense({ units: 2, activation: 'softmax', name: 'a' }).apply(joined) as Symbolic;
  const b = tf.layers.dense({ units: 1, activation: 'sigmoid', name: 'b' }).apply(joined) as Symbolic;
  const built = tf.model({ inputs: [words, image], outputs: [a, b] });
  const model = await modelOf(tf, built);
  const trainable = await loadTrainable(tf, model);
  expect(trainable.inputs.map(({ name, dtype }) => `${name} ${dtype}`)).toEqual(['words int32', 'image float32']);
  expect(trainable.outputs.map(({ name, shape }) => `${name} ${shape}`)).toEqual(['a 2', 'b 1']);
  expect([...trainable.variables.keys()].sort()).toEqual(model.weights.map(({ name }) => name).sort());
  const inputs = { image: tf.ones([1, 4, 4, 1]), words: tf.tensor2d([[1, 2, 3, 0, 6]]) };
  const predicted = trainable.predict(inputs);
  const expected = built.predict([inputs.words.toInt(), inputs.image]) as unknown as ReturnType<Tf['tensor']>[];
  expect([...predicted.a.dataSync()]).toEqual([...expected[0].dataSync()]);
  expect([...predicted.b.dataSync()]).toEqual([...expected[1].dataSync()]);
  expect(() => trainable.predict({ image: inputs.image })).toThrow(
    'input "words": the data has nothing for this input',
  );
});

test('a GraphModel predicts by the names of its signature and trains its constants', async () => {
  const model = smallGraph();
  const runnable = await loadTrainable(tf, model);
  expect(runnable.inputs).toEqual([{ name: 'pixels', shape: [4], dtype: 'float32' }]);
  expect(runnable.outputs).toEqual([{ name: 'classes', shape: [2], dtype: 'float32' }]);
  expect([...runnable.variables.keys()]).toEqual(['w1', 'b1', 'w2', 'b2']);
  const before = tf.memory().numTensors;
  const x = tf.tensor2d([[1, 0, -1, 2]]);
  const { classes } = runnable.predict({ x });
  expect(tf.memory().numTensors).toBe(before + 2);
  expect(classes.dataSync()[0] + classes.dataSync()[1]).toBeCloseTo(1, 6);
  const [first, last] = descend(
    runnable,
    tf.tensor2d([
      [1, 0, 0, 0],
      [0, 1, 0, 1],
    ]),
    tf.tensor2d([
      [1, 0],
      [0, 1],
    ]),
  );
  expect(last).toBeLessThan(first * 0.9);
  const next = applyValues(model, await runnable.values());
  const again = await loadRunnable(tf, next);
  expect([...again.predict({ x }).classes.dataSync()]).toEqual([...runnable.predict({ x }).classes.dataSync()]);
});

test('constants of the computation and statistics stay constants', async () => {
  const model = graphOf(
    [
      { name: 'x', op: 'Placeholder', attr: { dtype: floatType, shape: shapeOf(2, 1, 1, 2) } },
      { name: 'scaled', op: 'Mul', input: ['x', 'scale'] },
      {
        name: 'norm',
        op: 'FusedBatchNormV3',
        input: ['scaled', 'gamma', 'beta', 'mean', 'variance'],
        attr: { epsilon: { f: 0.001 }, is_training: { b: false } },
      },
      { name: 'y', op: 'Identity', input: ['norm'] },
    ],
    [
      weight('scale', [], [1 / 255]),
      weight('gamma', [2], [1, 2]),
      weight('beta', [2], [0, 1]),
      weight('mean', [2], [0, 0]),
      weight('variance', [2], [1, 1]),
    ],
  );
  const trainable = await loadTrainable(tf, model);
  expect([...trainable.variables.keys()]).toEqual(['gamma', 'beta']);
  expect(trainable.inputs[0]).toEqual({ name: 'x', shape: [1, 1, 2], dtype: 'float32', fixedBatch: 2 });
  expect(() => trainable.predict({ x: tf.zeros([1, 1, 1, 2]) })).toThrow('the model takes [2, 1, 1, 2]');
});

test('an output that is an input or a constant may be disposed', async () => {
  const model = graphOf([{ name: 'x', op: 'Placeholder', attr: { dtype: floatType } }], [weight('c', [1], [5])], {
    signature: { inputs: { x: { name: 'x:0' } }, outputs: { same: { name: 'x:0' }, constant: { name: 'c:0' } } },
  });
  const runnable = await loadRunnable(tf, model);
  const x = tf.tensor1d([1, 2]);
  for (let pass = 0; pass < 2; pass++) {
    const { same, constant } = runnable.predict({ x });
    expect([...same.dataSync(), ...constant.dataSync()]).toEqual([1, 2, 5]);
    tf.dispose([same, constant]);
  }
});

test('control flow and value-dependent shapes are refused by name', async () => {
  const model = graphOf(
    [
      { name: 'x', op: 'Placeholder', attr: { dtype: floatType } },
      { name: 'found', op: 'Where', input: ['x'] },
    ],
    [],
  );
  await expect(loadRunnable(tf, model)).rejects.toMatchObject({
    code: 'model-async-op',
    message: expect.stringContaining('graph node "found": the operation Where'),
  });
});

test('a text input is refused by name', async () => {
  const model = graphOf(
    [
      { name: 'x', op: 'Placeholder', attr: { dtype: { type: 'DT_STRING' } } },
      { name: 'y', op: 'Identity', input: ['x'] },
    ],
    [],
  );
  await expect(loadRunnable(tf, model)).rejects.toMatchObject({ code: 'model-input-dtype' });
});

test('weights that the layers do not fit are named', async () => {
  const model = await modelOf(tf, net());
  const fewer = { ...model, weights: model.weights.slice(1) };
  await expect(loadRunnable(tf, fewer)).rejects.toMatchObject({
    code: 'model-load',
    message: expect.stringContaining('1 of the 8 weights that its layers need are missing: hidden/kernel'),
  });
  const more = { ...model, weights: [...model.weights, weight('spare/kernel', [1], [1])] };
  await expect(loadRunnable(tf, more)).rejects.toMatchObject({
    message: expect.stringContaining('no layer uses the weight "spare/kernel"'),
  });
  const other = withWeights(model, (one) => (one.name === 'out/bias' ? weight('out/bias', [3], [1, 2, 3]) : one));
  await expect(loadRunnable(tf, other)).rejects.toMatchObject({
    message: expect.stringContaining('a weight does not have the shape that its layer needs'),
  });
});

test('new values drop the storage of what changed and keep it for the rest', () => {
  const graph = smallGraph();
  const model = withWeights(graph, (one) => {
    const { codes, scale, min, values } = encodeAffine(one.values as Float32Array, 8)!;
    return { ...one, values, storage: { dtype: 'uint8', codes, scale, min } };
  });
  const values = new Map(model.weights.map(({ name, values: old }) => [name, (old as Float32Array).slice()]));
  values.get('b2')![0] += 1;
  const next = applyValues(model, values);
  expect(next.weights.map(({ storage }) => storage?.dtype)).toEqual(['uint8', 'uint8', 'uint8', undefined]);
  expect(() => applyValues(model, new Map([['w9', new Float32Array(1)]]))).toThrow('no weight "w9"');
  expect(() => applyValues(model, new Map([['b2', new Float32Array(1)]]))).toThrow(
    '1 float32 values for the weight "b2"',
  );
});
