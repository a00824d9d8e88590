import { beforeAll, expect, test } from '@jest/globals';
import type { LayersModel, Tensor } from '@tensorflow/tfjs';
import { Failure } from '../../src/failure.ts';
import type { ModelFiles } from '../../src/model/model.ts';
import { readModelFiles } from '../../src/model/read.ts';
import { loadTrainable, type Tf } from '../../src/model/runnable.ts';
import { writeModel } from '../../src/model/write.ts';
import { openTestBackends } from '../support/kernels.ts';
import { modelOf } from '../support/models.ts';

let tf: Tf;
beforeAll(async () => {
  tf = await (await openTestBackends()).wasm.use();
});

/** Spellings as Keras 3.10 writes them. */
const policy = { module: 'keras', class_name: 'DTypePolicy', config: { name: 'float32' }, registered_name: null };
const layer = (class_name: string, name: string, config: object, ...calls: object[]) => ({
  module: 'keras.layers',
  class_name,
  config: { name, trainable: true, dtype: policy, ...config },
  registered_name: null,
  build_config: { input_shape: [null, 4] },
  name,
  inbound_nodes: calls,
});
const inputLayer = (name: string, ...shape: number[]) => ({
  class_name: 'InputLayer',
  config: { batch_shape: [null, ...shape], dtype: 'float32', sparse: false, ragged: false, name },
  registered_name: null,
  name,
  inbound_nodes: [],
});
const tensor = (from: string, node = 0, output = 0) => ({
  class_name: '__keras_tensor__',
  config: { shape: [null, 4], dtype: 'float32', keras_history: [from, node, output] },
});
const call = (...args: unknown[]) => ({ args, kwargs: {} });
const dense = (name: string, units: number, ...calls: object[]) =>
  layer('Dense', name, { units, activation: 'relu', use_bias: true }, ...calls);
const sequential = (name: string, layers: object[]) => ({
  class_name: 'Sequential',
  config: { name, trainable: true, dtype: policy, layers },
});
const functional = (name: string, layers: object[], input_layers: unknown, output_layers: unknown) => ({
  class_name: 'Functional',
  config: { name, trainable: true, layers, input_layers, output_layers },
});

/** The files of a Keras 3 export: the topology given, weights of a tfjs twin under other names. */
async function keras3(model_config: object, twin: LayersModel, rename: (name: string) => string): Promise<ModelFiles> {
  const plain = await modelOf(tf, twin);
  return writeModel({
    ...plain,
    topology: { keras_version: '3.10.0', backend: 'tensorflow', model_config },
    weights: plain.weights.map((weight) => ({ ...weight, name: rename(weight.name) })),
  });
}

async function same(files: ModelFiles, twin: LayersModel, ...inputs: Tensor[]): Promise<void> {
  const model = readModelFiles(files);
  const loaded = await loadTrainable(tf, model);
  const given = Object.fromEntries(loaded.inputs.map(({ name }, index) => [name, inputs[index]]));
  const ours = Object.values(loaded.predict(given)).map((one) => [...one.dataSync()]);
  const theirs = [twin.predict(inputs.length === 1 ? inputs[0] : inputs)].flat() as Tensor[];
  expect(ours).toEqual(theirs.map((one) => [...one.dataSync()]));
  expect([...loaded.variables.keys()].sort()).toEqual(model.weights.map(({ name }) => name).sort());
  // What was translated is written in the form that stock tfjs loads: reading it again changes nothing.
  expect(readModelFiles(writeModel(model))).toEqual(model);
  await tf.loadLayersModel(tf.io.fromMemory({ modelTopology: JSON.parse(JSON.stringify(model.topology)) }));
}

test('a Sequential: batch_shape, dtype policies, weight names with the name of the model', async () => {
  const twin = tf.sequential({
    layers: [
      tf.layers.dense({ units: 5, inputShape: [4], activation: 'relu', name: 'dense' }),
      tf.layers.dense({ units: 2, name: 'dense_1', activation: 'relu' }),
    ],
  });
  const config = sequential('sequential', [inputLayer('input_layer', 4), dense('dense', 5), dense('dense_1', 2)]);
  await same(await keras3(config, twin, (name) => `sequential/${name}`), twin, tf.randomNormal([3, 4]));
});

test('a functional model: calls with args, one input and output without a list, merged branches', async () => {
  const x = tf.input({ shape: [4], name: 'x' });
  type Symbolic = typeof x;
  const a = tf.layers.dense({ units: 3, name: 'a', activation: 'relu' }).apply(x) as Symbolic;
  const b = tf.layers.dense({ units: 3, name: 'b', activation: 'relu' }).apply(x) as Symbolic;
  const sum = tf.layers.add({ name: 'sum' }).apply([a, b]) as Symbolic;
  const twin = tf.model({
    inputs: x,
    outputs: tf.layers.dense({ units: 2, name: 'y', activation: 'relu' }).apply(sum) as Symbolic,
  });
  const config = functional(
    'functional',
    [
      inputLayer('x', 4),
      dense('a', 3, { args: [tensor('x')], kwargs: { training: false, mask: null } }),
      dense('b', 3, call(tensor('x'))),
      layer('Add', 'sum', {}, call([tensor('a'), tensor('b')])),
      dense('y', 2, call(tensor('sum'))),
    ],
    ['x', 0, 0],
    ['y', 0, 0],
  );
  await same(await keras3(config, twin, (name) => name), twin, tf.randomNormal([3, 4]));
});

test('an operation on two tensors is the merging layer of the same name', async () => {
  const x = tf.input({ shape: [4], name: 'x' });
  type Symbolic = typeof x;
  const a = tf.layers.dense({ units: 4, name: 'a', activation: 'relu' }).apply(x) as Symbolic;
  const twin = tf.model({ inputs: x, outputs: tf.layers.multiply({ name: 'times' }).apply([a, x]) as Symbolic });
  const times = {
    module: 'keras.src.ops.numpy',
    class_name: 'Multiply',
    config: { name: 'times' },
    name: 'times',
    inbound_nodes: [call(tensor('a'), tensor('x'))],
  };
  const config = functional(
    'f',
    [inputLayer('x', 4), dense('a', 4, call(tensor('x'))), times],
    [['x', 0, 0]],
    [['times', 0, 0]],
  );
  await same(await keras3(config, twin, (name) => name), twin, tf.randomNormal([3, 4]));
});

test('nested Sequential and functional models, several inputs and outputs by name', async () => {
  const [p, q] = [tf.input({ shape: [4], name: 'p' }), tf.input({ shape: [4], name: 'q' })];
  type Symbolic = typeof p;
  const body = tf.sequential({
    name: 'body',
    layers: [tf.layers.dense({ units: 3, inputShape: [4], name: 'b1', activation: 'relu' })],
  });
  const hx = tf.input({ shape: [3], name: 'hx' });
  const head = tf.model({
    name: 'head',
    inputs: hx,
    outputs: tf.layers.dense({ units: 2, name: 'h1', activation: 'relu' }).apply(hx) as Symbolic,
  });
  const run = (x: Symbolic) => head.apply(body.apply(x) as Symbolic) as Symbolic;
  const twin = tf.model({ inputs: [p, q], outputs: [run(p), run(q)] });
  const inner = {
    ...functional('head', [inputLayer('hx', 3), dense('h1', 2, call(tensor('hx')))], ['hx', 0, 0], ['h1', 0, 0]),
  };
  const config = functional(
    'outer',
    [
      inputLayer('p', 4),
      inputLayer('q', 4),
      {
        ...sequential('body', [inputLayer('input_layer', 4), dense('b1', 3)]),
        name: 'body',
        inbound_nodes: [call(tensor('p')), call(tensor('q'))],
      },
      { ...inner, name: 'head', inbound_nodes: [call(tensor('body', 0)), call(tensor('body', 1))] },
    ],
    { p: ['p', 0, 0], q: ['q', 0, 0] },
    { first: ['head', 1, 0], second: ['head', 2, 0] },
  );
  const files = await keras3(config, twin, (name) => `outer/${name.startsWith('b') ? 'body' : 'head'}/${name}`);
  await same(files, twin, tf.randomNormal([3, 4]), tf.randomNormal([3, 4]));
});

test('depthwise kernels, leaky ReLU and recurrent cells under their Keras 3 names', async () => {
  const twin = tf.sequential({
    layers: [
      tf.layers.depthwiseConv2d({ kernelSize: 2, inputShape: [4, 4, 2], name: 'dw' }),
      tf.layers.leakyReLU({ alpha: 0.05, name: 'leaky' }),
      tf.layers.reshape({ targetShape: [9, 2], name: 'rows' }),
      tf.layers.lstm({ units: 3, name: 'lstm', recurrentActivation: 'sigmoid' }) as never,
    ],
  });
  const config = sequential('sequential_2', [
    inputLayer('input_layer', 4, 4, 2),
    layer('DepthwiseConv2D', 'dw', {
      kernel_size: [2, 2],
      strides: [1, 1],
      padding: 'valid',
      depth_multiplier: 1,
      use_bias: true,
    }),
    layer('LeakyReLU', 'leaky', { negative_slope: 0.05 }),
    layer('Reshape', 'rows', { target_shape: [9, 2] }),
    layer('LSTM', 'lstm', { units: 3, activation: 'tanh', recurrent_activation: 'sigmoid' }),
  ]);
  const names: Record<string, string> = { 'dw/depthwise_kernel': 'dw/kernel' };
  const rename = (name: string) => `sequential_2/${names[name] ?? name.replace(/^lstm\//, 'lstm/lstm_cell/')}`;
  const files = await keras3(config, twin, rename);
  const model = readModelFiles(files);
  expect(model.weights.map(({ name }) => name)).toContain('dw/depthwise_kernel');
  await same(files, twin, tf.randomNormal([2, 4, 4, 2]));
});

test.each([
  ['a constant operand', layer('Add', 'plus', {}, call(tensor('x'), 1)), 'the layer "plus" computes with a constant'],
  [
    'a tensor as an option',
    layer('Dense', 'd', { units: 2 }, { args: [tensor('x')], kwargs: { mask: tensor('x') } }),
    'the layer "d" is called with a tensor as `mask`',
  ],
  [
    'a quantized policy',
    layer(
      'Dense',
      'd',
      { units: 2, dtype: { class_name: 'QuantizedDTypePolicy', config: { mode: 'int8' } } },
      call(tensor('x')),
    ),
    'the layer "d" has the dtype policy "QuantizedDTypePolicy"',
  ],
])('%s is refused by name', async (_, odd, what) => {
  const config = functional('f', [inputLayer('x', 4), odd], [['x', 0, 0]], [[odd.name, 0, 0]]);
  const twin = tf.sequential({ layers: [tf.layers.dense({ units: 2, inputShape: [4] })] });
  const files = await keras3(config, twin, (name) => name);
  expect(() => readModelFiles(files)).toThrow(Failure);
  expect(() => readModelFiles(files)).toThrow(`${what}, which has no counterpart in TensorFlow.js layers`);
});

test('a nested Sequential as the last layer', async () => {
  const x = tf.input({ shape: [4], name: 'x' });
  type Symbolic = typeof x;
  const body = tf.sequential({
    name: 'body',
    layers: [tf.layers.dense({ units: 3, inputShape: [4], name: 'b1', activation: 'relu' })],
  });
  const twin = tf.model({ inputs: x, outputs: body.apply(x) as Symbolic });
  const nested = {
    ...sequential('body', [inputLayer('i', 4), dense('b1', 3)]),
    name: 'body',
    inbound_nodes: [call(tensor('x'))],
  };
  const config = functional('f', [inputLayer('x', 4), nested], ['x', 0, 0], ['body', 0, 0]);
  await same(await keras3(config, twin, (name) => `f/body/${name}`), twin, tf.randomNormal([3, 4]));
});
