/** Networks with batch norms in all places: folding, equalization and absorbed scales must leave what they compute. */
import { seededRandom } from '../../src/math/random.ts';
import type { Model } from '../../src/model/model.ts';
import { readModelFiles } from '../../src/model/read.ts';
import { loadRunnable } from '../../src/model/runnable.ts';
import { writeModel } from '../../src/model/write.ts';
import type { TestBackend } from '../support/kernels.ts';
import { floatType, graphOf, modelOf, shapeOf, weight } from '../support/models.ts';

/** The built model with weights from the seed: variances positive, channels of very different size. */
export function filled(model: Model, seed: string): Model {
  const random = seededRandom(seed);
  return {
    ...model,
    weights: model.weights.map((one) => {
      const spread = one.name.endsWith('kernel') ? Array.from({ length: 64 }, () => 4 ** random.normal()) : [1];
      const values = Float32Array.from({ length: one.values.length }, (_, i) =>
        one.name.endsWith('variance')
          ? 0.1 + random.uniform()
          : one.name.endsWith('gamma')
            ? 0.5 + random.uniform()
            : 0.3 * random.normal() * spread[(i % one.shape.at(-1)!) % spread.length],
      );
      return { name: one.name, shape: one.shape, dtype: one.dtype, values };
    }),
  };
}

/** Convolution, depthwise, separable, dense, an addition, a nested model; batch norms that can be folded and two that can't. */
export async function residualNet(
  backend: TestBackend,
  seed: string,
  activation: 'relu' | 'relu6' = 'relu',
): Promise<Model> {
  const tf = await backend.use();
  const { layers } = tf;
  const relu = (name: string) => layers.reLU({ name, maxValue: activation === 'relu6' ? 6 : undefined });
  const inner = tf.sequential({ name: 'inner' });
  inner.add(layers.conv2d({ name: 'within', filters: 5, kernelSize: 1, useBias: false, inputShape: [6, 6, 8] }));
  inner.add(layers.batchNormalization({ name: 'within_norm' }));
  const input = tf.input({ shape: [6, 6, 3], name: 'pictures' });
  const apply = (layer: { apply: (x: never) => unknown }, x: unknown) => layer.apply(x as never);
  let x = apply(layers.conv2d({ name: 'first', filters: 8, kernelSize: 3, padding: 'same', useBias: false }), input);
  x = apply(layers.batchNormalization({ name: 'first_norm' }), x);
  const before = apply(relu('first_relu'), x);
  x = apply(layers.depthwiseConv2d({ name: 'spatial', kernelSize: 3, padding: 'same', depthMultiplier: 1 }), before);
  x = apply(layers.batchNormalization({ name: 'spatial_norm', scale: false }), x);
  x = apply(relu('spatial_relu'), x);
  x = apply(layers.separableConv2d({ name: 'apart', filters: 8, kernelSize: 3, padding: 'same' }), x);
  x = apply(layers.batchNormalization({ name: 'apart_norm', center: false }), x);
  x = apply(layers.add({ name: 'sum' }), [before, x]);
  x = apply(inner, x);
  x = apply(layers.conv2d({ name: 'pair', filters: 4, kernelSize: 1, activation: 'relu' }), x);
  x = apply(layers.batchNormalization({ name: 'late' }), x);
  const shared = apply(layers.conv2d({ name: 'shared', filters: 4, kernelSize: 1 }), x);
  const normed = apply(layers.batchNormalization({ name: 'shared_norm' }), shared);
  x = apply(layers.add({ name: 'both' }), [shared, normed]);
  x = apply(layers.maxPooling2d({ name: 'pool', poolSize: 2 }), x);
  x = apply(layers.conv2d({ name: 'plain', filters: 6, kernelSize: 2, activation: 'relu' }), x);
  x = apply(layers.flatten({ name: 'flat' }), x);
  x = apply(layers.dense({ name: 'hidden', units: 7, activation: 'relu' }), x);
  x = apply(layers.dense({ name: 'classes', units: 3 }), x);
  const built = tf.model({ inputs: input, outputs: x as never });
  const model = filled(await modelOf(tf, built), seed);
  built.dispose();
  return model;
}

const text = (value: string) => ({ s: Buffer.from(value).toString('base64') });
const last = { data_format: text('NHWC'), T: floatType };

/** Fire and squeeze as a graph: batch norms behind a convolution, behind a bias, constants handed on by an Identity. */
export async function squeezeGraph(_backend: TestBackend, seed: string): Promise<Model> {
  const steps = { strides: { list: { i: ['1', '1', '1', '1'] } }, dilations: { list: { i: ['1', '1', '1', '1'] } } };
  const convolution = { ...last, ...steps, padding: text('SAME') };
  const norm = { ...last, epsilon: { f: 0.001 }, is_training: { b: false } };
  const normOf = (name: string, source: string) => ({
    name,
    op: 'FusedBatchNormV3',
    input: [source, `${name}/gamma`, `${name}/beta`, `${name}/mean`, `${name}/variance`],
    attr: norm,
  });
  const nodes = [
    { name: 'x', op: 'Placeholder', attr: { dtype: floatType, shape: shapeOf(-1, 5, 5, 3) } },
    { name: 'handed', op: 'Identity', input: ['first/kernel'], attr: { T: floatType } },
    { name: 'first', op: 'Conv2D', input: ['x', 'handed'], attr: convolution },
    normOf('first_norm', 'first'),
    { name: 'first_relu', op: 'Relu', input: ['first_norm'], attr: { T: floatType } },
    { name: 'spatial', op: 'DepthwiseConv2dNative', input: ['first_relu', 'spatial/kernel'], attr: convolution },
    { name: 'spatial_bias', op: 'BiasAdd', input: ['spatial', 'spatial/bias'], attr: last },
    { name: 'spatial_relu', op: 'Relu', input: ['spatial_bias'], attr: { T: floatType } },
    {
      name: 'point',
      op: '_FusedConv2D',
      input: ['spatial_relu', 'point/kernel', 'point/bias'],
      attr: { ...convolution, fused_ops: { list: { s: [text('BiasAdd').s] } }, num_args: { i: '1' } },
    },
    normOf('point_norm', 'point'),
    { name: 'point_relu', op: 'Relu6', input: ['point_norm'], attr: { T: floatType } },
    { name: 'mean', op: 'Mean', input: ['point_relu', 'axes'], attr: { keep_dims: { b: false }, T: floatType } },
    {
      name: 'y',
      op: 'MatMul',
      input: ['mean', 'y/kernel'],
      attr: { transpose_a: { b: false }, transpose_b: { b: true } },
    },
  ];
  const shapes: [string, number[]][] = [
    ['first/kernel', [3, 3, 3, 6]],
    ...['gamma', 'beta', 'mean', 'variance'].map((part): [string, number[]] => [`first_norm/${part}`, [6]]),
    ['spatial/kernel', [3, 3, 6, 1]],
    ['spatial/bias', [6]],
    ['point/kernel', [1, 1, 6, 5]],
    ['point/bias', [5]],
    ...['gamma', 'beta', 'mean', 'variance'].map((part): [string, number[]] => [`point_norm/${part}`, [5]]),
    ['y/kernel', [4, 5]],
  ];
  const zeros = shapes.map(([name, shape]) =>
    weight(name, shape, new Float32Array(shape.reduce((product, side) => product * side, 1))),
  );
  const axes = weight('axes', [2], Int32Array.of(1, 2));
  const model = graphOf(nodes, zeros);
  const values = filled(model, seed);
  const constants = graphOf(nodes, [...zeros, axes]).topology;
  return { ...values, topology: constants, weights: [...values.weights, axes] };
}

/** Largest difference of what two models, written and read back, make of the same pictures, over the largest output. */
export async function outputDifference(backend: TestBackend, a: Model, b: Model, seed: number): Promise<number> {
  const [first, second] = [await outputs(backend, a, seed), await outputs(backend, b, seed)];
  const size = Math.max(...first.map(Math.abs));
  return Math.max(...first.map((value, i) => Math.abs(value - second[i]))) / size;
}

async function outputs(backend: TestBackend, model: Model, seed: number): Promise<Float32Array> {
  const tf = await backend.use();
  const runnable = await loadRunnable(tf, readModelFiles(writeModel(model)));
  const shape = runnable.inputs[0].shape.map((side) => side ?? 1);
  // tfjs takes a seed of 0 for none.
  const given = tf.randomNormal([3, ...shape], 0, 1, 'float32', seed + 1);
  const results = Object.values(runnable.predict({ [runnable.inputs[0].name]: given }));
  const values = (await results[0].data()).slice() as Float32Array;
  tf.dispose([given, ...results]);
  runnable.dispose();
  return values;
}
