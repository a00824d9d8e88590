import { beforeAll, expect, test } from '@jest/globals';
import { inspectModel } from '../../src/model/inspect.ts';
import { type WeightRole, weightRole } from '../../src/model/roles.ts';
import { loadRunnable, type Tf } from '../../src/model/runnable.ts';
import { openTestBackends } from '../support/kernels.ts';
import { floatType, graphOf, modelOf, shapeOf, smallGraph, weight } from '../support/models.ts';

let tf: Tf;
beforeAll(async () => {
  tf = await (await openTestBackends()).wasm.use();
});

const brief = (roles: ReadonlyMap<string, WeightRole>) =>
  Object.fromEntries(
    [...roles].map(([name, { role, layerClass, isTrainable }]) => [
      name,
      `${role} ${layerClass}${isTrainable ? '' : ' fixed'}`,
    ]),
  );

test('roles of the weights of layers, in order from the input', async () => {
  const built = tf.sequential({
    layers: [
      tf.layers.embedding({ inputDim: 4, outputDim: 8, inputLength: 16, name: 'words' }),
      tf.layers.reshape({ targetShape: [4, 4, 8] }),
      tf.layers.separableConv2d({ filters: 4, kernelSize: 2, name: 'separable' }),
      tf.layers.depthwiseConv2d({ kernelSize: 2, name: 'depthwise' }),
      tf.layers.batchNormalization({ name: 'bn' }),
      tf.layers.reshape({ targetShape: [4, 4] }),
      tf.layers.prelu({ name: 'prelu' }),
      tf.layers.bidirectional({
        layer: tf.layers.gru({ units: 2, name: 'gru' }) as never,
        mergeMode: 'concat',
        name: 'both',
      }),
      tf.layers.dense({ units: 3, activation: 'softmax', name: 'out' }),
    ],
  });
  built.getLayer('separable').trainable = false;
  const model = await modelOf(tf, built);
  const roles = weightRole(model);
  expect(brief(roles)).toEqual({
    'words/embeddings': 'embedding Embedding',
    'separable/depthwise_kernel': 'depthwise SeparableConv2D fixed',
    'separable/pointwise_kernel': 'kernel SeparableConv2D fixed',
    'separable/bias': 'bias SeparableConv2D fixed',
    'depthwise/depthwise_kernel': 'depthwise DepthwiseConv2D',
    'depthwise/bias': 'bias DepthwiseConv2D',
    'bn/gamma': 'norm BatchNormalization',
    'bn/beta': 'norm BatchNormalization',
    'bn/moving_mean': 'norm BatchNormalization fixed',
    'bn/moving_variance': 'norm BatchNormalization fixed',
    'prelu/alpha': 'other PReLU',
    ...Object.fromEntries(
      ['forward_gru', 'backward_gru'].flatMap((half) => [
        [`both/${half}/kernel`, 'recurrent GRU'],
        [`both/${half}/recurrent_kernel`, 'recurrent GRU'],
        [`both/${half}/bias`, 'bias GRU'],
      ]),
    ),
    'out/kernel': 'kernel Dense',
    'out/bias': 'bias Dense',
  });
  const byOrder = [...roles].sort(([, a], [, b]) => a.order - b.order).map(([, { layer }]) => layer);
  expect([...new Set(byOrder)]).toEqual(['words', 'separable', 'depthwise', 'bn', 'prelu', 'gru', 'out']);
  expect(inspectModel(model)).toMatchObject({
    format: 'layers-model',
    inputs: [{ name: 'words_input', shape: [16] }],
    outputs: [{ name: 'out', shape: [3], width: 3, activation: 'softmax' }],
    task: 'classification',
    parameters: built.countParams(),
  });
});

test('roles of the constants of a graph: through fused operations, identities and plain additions', () => {
  const text = (value: string) => Buffer.from(value).toString('base64');
  const model = graphOf(
    [
      { name: 'x', op: 'Placeholder', attr: { dtype: floatType, shape: shapeOf(-1, 8, 8, 3) } },
      { name: 'small', op: 'Mul', input: ['x', 'scale'] },
      { name: 'k1/read', op: 'Identity', input: ['k1'] },
      {
        name: 'conv',
        op: '_FusedConv2D',
        input: ['small', 'k1/read', 'b1', '^x'],
        attr: { fused_ops: { list: { s: [text('BiasAdd'), text('Relu')] } } },
      },
      { name: 'depth', op: 'DepthwiseConv2dNative', input: ['conv', 'k2'] },
      { name: 'shifted', op: 'AddV2', input: ['depth', 'b2'] },
      { name: 'norm', op: 'FusedBatchNormV3', input: ['shifted', 'gamma', 'beta', 'mean', 'variance'] },
      { name: 'flat', op: 'Reshape', input: ['norm', 'shape'] },
      { name: 'dense', op: 'MatMul', input: ['flat', 'k3'] },
      { name: 'y', op: 'Sigmoid', input: ['dense'] },
    ],
    [
      weight('scale', [], [1 / 255]),
      weight('k1', [1, 1, 3, 2], new Float32Array(6)),
      weight('b1', [2], [0, 0]),
      weight('k2', [1, 1, 2, 1], [0, 0]),
      weight('b2', [1, 1, 1, 2], [0, 0]),
      ...['gamma', 'beta', 'mean', 'variance'].map((name) => weight(name, [2], [1, 1])),
      weight('shape', [2], Int32Array.of(-1, 128)),
      weight('k3', [128, 1], new Float32Array(128)),
      weight('unused', [3, 3], new Float32Array(9)),
    ],
  );
  expect(brief(weightRole(model))).toEqual({
    scale: 'other Mul fixed',
    k1: 'kernel _FusedConv2D',
    b1: 'bias _FusedConv2D',
    k2: 'depthwise DepthwiseConv2dNative',
    b2: 'bias AddV2',
    gamma: 'norm FusedBatchNormV3',
    beta: 'norm FusedBatchNormV3',
    mean: 'norm FusedBatchNormV3 fixed',
    variance: 'norm FusedBatchNormV3 fixed',
    shape: 'other Reshape fixed',
    k3: 'kernel MatMul',
    unused: 'other Const fixed',
  });
  expect(inspectModel(model)).toMatchObject({
    inputs: [{ name: 'x', shape: [8, 8, 3] }],
    outputs: [{ name: 'y', activation: 'sigmoid' }],
    parameters: 1 + 6 + 2 + 2 + 2 + 8 + 128 + 9,
  });
});

test('ends and likely task of a graph with a signature', () => {
  expect(inspectModel(smallGraph())).toMatchObject({
    format: 'graph-model',
    inputs: [{ name: 'pixels', shape: [4] }],
    outputs: [{ name: 'classes', shape: [2], width: 2, activation: 'softmax' }],
    task: 'classification',
    parameters: 23,
    nonZeros: 23,
    trainable: 23,
    parts: [
      { name: 'hidden', kind: '_FusedMatMul', parameters: 15 },
      { name: 'scores', kind: 'MatMul', parameters: 6 },
      { name: 'biased', kind: 'BiasAdd', parameters: 2 },
    ],
  });
});

test.each([
  [1, 'sigmoid', 'classification'],
  [3, 'sigmoid', 'multiLabel'],
  [3, 'softmax', 'classification'],
  [1, 'linear', 'regression'],
  [3, 'linear', undefined],
] as const)('%p outputs with %s look like %s', async (units, activation, task) => {
  const built = tf.sequential({ layers: [tf.layers.dense({ units, activation, inputShape: [2] })] });
  expect(inspectModel(await modelOf(tf, built)).task).toBe(task);
});

test('inputs and outputs are called as the running model calls them', async () => {
  const x = tf.input({ shape: [4], name: 'x' });
  type Symbolic = typeof x;
  const inner = tf.sequential({
    name: 'inner',
    layers: [tf.layers.dense({ units: 3, inputShape: [4] }), tf.layers.softmax()],
  });
  const functional = tf.model({ inputs: x, outputs: inner.apply(x) as Symbolic });
  for (const built of [functional, tf.sequential({ layers: [inner] })]) {
    const model = await modelOf(tf, built);
    const [info, runnable] = [inspectModel(model), await loadRunnable(tf, model)];
    expect(info.inputs.map(({ name, shape }) => ({ name, shape }))).toEqual(
      runnable.inputs.map(({ name, shape }) => ({ name, shape })),
    );
    expect(info.outputs.map(({ name }) => name)).toEqual(runnable.outputs.map(({ name }) => name));
    expect(info.outputs[0]).toMatchObject({ width: 3, activation: 'softmax' });
  }
});
