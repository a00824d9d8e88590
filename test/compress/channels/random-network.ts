/**
 * Networks of random shape, by the functional API of TensorFlow.js: the same seed gives the same network. Build them on
 * WASM or plain CPU: native kernels hand out arrays that a model made under jest cannot be saved from.
 */
import type { SymbolicTensor } from '@tensorflow/tfjs';
import { type Random, seededRandom } from '../../../src/math/random.ts';
import { layerTree } from '../../../src/model/layer-tree.ts';
import type { Model, Weight } from '../../../src/model/model.ts';
import type { Tf } from '../../../src/model/runnable.ts';
import { modelOf } from '../../support/models.ts';

type Node = SymbolicTensor;

interface Builder {
  readonly tf: Tf;
  readonly random: Random;
  readonly first: boolean;
  /** A name that no other layer has. */
  name(kind: string): string;
}

export interface RandomNetwork {
  readonly model: Model;
  /** Of one example. */
  readonly inputShape: readonly number[];
}

const activations = ['linear', 'relu', 'relu6', 'elu', 'selu', 'tanh', 'sigmoid', 'hardSigmoid', 'softplus', 'swish'];

export async function randomNetwork(tf: Tf, seed: string, kind: 'pictures' | 'series'): Promise<RandomNetwork> {
  const random = seededRandom(seed);
  let count = 0;
  const first = kind === 'pictures' && random.uniform() < 0.25;
  const builder: Builder = { tf, random, first, name: (part) => `${part}_${count++}` };
  const side = 8 + random.integer(4);
  const inputShape = kind === 'series' ? [12, 3] : first ? [2, side, side + 1] : [side, side + 1, 2];
  const input = tf.input({ shape: inputShape, name: 'given' });
  const body = kind === 'pictures' ? pictureBody(builder, input) : seriesBody(builder, input);
  const built = tf.model({ inputs: input, outputs: headOf(builder, body) });
  const model = withRandomWeights(withMultipliers(await modelOf(tf, built)), random.fork('weights'));
  built.dispose();
  return { model, inputShape };
}

/** TensorFlow.js forgets the multiplier of a separable convolution when it saves. */
function withMultipliers(model: Model): Model {
  for (const { className, name, config } of layerTree(model.topology)) {
    const kernel = model.weights.find((weight) => weight.name === `${name}/depthwise_kernel`);
    if (className === 'SeparableConv2D') (config as Record<string, unknown>).depth_multiplier = kernel!.shape[3];
  }
  return model;
}

/** Statistics of batch norm differ from channel to channel, so that confusing two of them is seen. */
export function withRandomWeights(model: Model, random: Random): Model {
  const values = ({ name, shape, values: { length } }: Weight): Float32Array => {
    const fan = Math.max(1, length / (shape.at(-1) ?? 1));
    if (name.endsWith('variance')) return Float32Array.from({ length }, () => 0.5 + random.uniform());
    if (name.endsWith('gamma')) return Float32Array.from({ length }, () => 1 + 0.3 * random.normal());
    const spread = shape.length === 1 ? 0.5 : 1.4 / Math.sqrt(fan);
    return Float32Array.from({ length }, () => spread * random.normal());
  };
  return { ...model, weights: model.weights.map((weight) => ({ ...weight, values: values(weight) })) };
}

function pick<T>(random: Random, list: readonly T[]): T {
  return list[random.integer(list.length)];
}

const channelsOf = ({ first }: Builder, node: Node): number => node.shape[first ? 1 : 3] as number;
const formatOf = ({ first }: Builder) => (first ? 'channelsFirst' : 'channelsLast') as 'channelsFirst';
const smallest = ({ first }: Builder, node: Node): number =>
  Math.min(...((first ? node.shape.slice(2) : node.shape.slice(1, 3)) as number[]));

function conv(builder: Builder, node: Node, filters: number, kernelSize = 3, padding: 'same' | 'valid' = 'same'): Node {
  const { tf, random, name } = builder;
  return tf.layers
    .conv2d({
      filters,
      kernelSize,
      padding,
      name: name('conv'),
      useBias: random.uniform() < 0.6,
      activation: pick(random, activations) as 'relu',
      dataFormat: formatOf(builder),
    })
    .apply(node) as Node;
}

function norm({ tf, name, first }: Builder, node: Node): Node {
  return tf.layers.batchNormalization({ name: name('norm'), axis: first ? 1 : -1 }).apply(node) as Node;
}

type Block = (builder: Builder, node: Node) => Node;

const blocks: readonly Block[] = [
  (builder, node) => conv(builder, node, 3 + builder.random.integer(6)),
  (builder, node) => norm(builder, conv(builder, node, 4 + builder.random.integer(4), 1)),
  (builder, node) => (smallest(builder, node) < 4 ? node : conv(builder, node, 5, 3, 'valid')),
  (builder, node) => rectified(builder, norm(builder, node)),
  rectified,
  residual,
  residual,
  projected,
  branches,
  depthwise,
  invertedResidual,
  separable,
  excited,
  pooled,
  enlarged,
  nested,
  transposed,
];

function rectified({ tf, random, name }: Builder, node: Node): Node {
  const { layers } = tf;
  const layer = pick(random, [
    () => layers.reLU({ name: name('relu'), maxValue: 6 }),
    () => layers.leakyReLU({ name: name('leaky') }),
    () => layers.prelu({ name: name('prelu'), sharedAxes: random.uniform() < 0.5 ? [2, 3] : undefined }),
    () => layers.prelu({ name: name('prelu') }),
    () => layers.activation({ name: name('act'), activation: pick(random, activations) as 'relu' }),
    () => layers.dropout({ name: name('drop'), rate: 0.3 }),
    () => layers.elu({ name: name('elu') }),
  ])();
  return layer.apply(node) as Node;
}

function merged({ tf, random, name }: Builder, nodes: Node[]): Node {
  const { layers } = tf;
  const named = { name: name('merge') };
  const layer = pick(random, [
    () => layers.add(named),
    () => layers.add(named),
    () => layers.multiply(named),
    () => layers.average(named),
    () => layers.maximum(named),
    () => layers.minimum(named),
  ])();
  return layer.apply(nodes) as Node;
}

/** Twice, so that the coupling runs through a chain. */
function residual(builder: Builder, node: Node): Node {
  let now = node;
  for (let i = 0; i < 2; i++) {
    const inner = conv(builder, norm(builder, conv(builder, now, 4)), channelsOf(builder, now));
    now = merged(builder, [now, inner]);
  }
  return now;
}

function projected(builder: Builder, node: Node): Node {
  return merged(builder, [conv(builder, node, 6, 1), norm(builder, conv(builder, node, 6))]);
}

function branches(builder: Builder, node: Node): Node {
  const { tf, random, name, first } = builder;
  const parts = [conv(builder, node, 3), rectified(builder, conv(builder, node, 4, 1))];
  if (random.uniform() < 0.5) parts.push(node);
  return tf.layers.concatenate({ name: name('concat'), axis: first ? 1 : -1 }).apply(parts) as Node;
}

function depthwise(builder: Builder, node: Node, multiplier = 1 + builder.random.integer(2)): Node {
  const { tf, random, name } = builder;
  return tf.layers
    .depthwiseConv2d({
      kernelSize: 3,
      depthMultiplier: multiplier,
      padding: 'same',
      name: name('spatial'),
      useBias: random.uniform() < 0.5,
      activation: pick(random, activations) as 'relu',
      dataFormat: formatOf(builder),
    })
    .apply(node) as Node;
}

function invertedResidual(builder: Builder, node: Node): Node {
  const wide = rectified(builder, norm(builder, conv(builder, node, 8, 1)));
  const spread = norm(builder, depthwise(builder, wide, 1));
  return builder.tf.layers
    .add({ name: builder.name('add') })
    .apply([node, norm(builder, conv(builder, spread, channelsOf(builder, node), 1))]) as Node;
}

function separable(builder: Builder, node: Node): Node {
  const { tf, random, name } = builder;
  return tf.layers
    .separableConv2d({
      filters: 6,
      kernelSize: 3,
      depthMultiplier: 1 + random.integer(2),
      padding: pick(random, ['same', smallest(builder, node) < 4 ? 'same' : 'valid']) as 'same',
      name: name('separable'),
      // TensorFlow.js adds it along the wrong axis there.
      useBias: !builder.first,
      activation: pick(random, activations) as 'relu',
      dataFormat: formatOf(builder),
    })
    .apply(node) as Node;
}

/** Squeeze and excitation. */
function excited(builder: Builder, node: Node): Node {
  const { tf, name, first } = builder;
  const { layers } = tf;
  const channels = channelsOf(builder, node);
  const mean = layers
    .globalAveragePooling2d({ name: name('squeeze'), dataFormat: formatOf(builder) })
    .apply(node) as Node;
  const small = layers.dense({ units: 3, activation: 'relu', name: name('dense') }).apply(mean);
  const gate = layers.dense({ units: channels, activation: 'sigmoid', name: name('dense') }).apply(small);
  const targetShape = first ? [channels, 1, 1] : [1, 1, channels];
  const shaped = layers.reshape({ targetShape, name: name('reshape') }).apply(gate) as Node;
  return layers.multiply({ name: name('scale') }).apply([node, shaped]) as Node;
}

function pooled(builder: Builder, node: Node): Node {
  const { tf, random, name } = builder;
  if (smallest(builder, node) < 4) return node;
  const padding = pick(random, ['same', 'valid'] as const);
  const settings = { poolSize: 2, padding, name: name('pool'), dataFormat: formatOf(builder) };
  const layer = random.uniform() < 0.5 ? tf.layers.maxPooling2d(settings) : tf.layers.averagePooling2d(settings);
  return layer.apply(node) as Node;
}

function enlarged(builder: Builder, node: Node): Node {
  const { tf, name, first } = builder;
  if (smallest(builder, node) > 5 || first) return node;
  const { layers } = tf;
  const large = layers.upSampling2d({ name: name('up'), size: [2, 2], dataFormat: formatOf(builder) }).apply(node);
  const padded = layers.zeroPadding2d({
    name: name('pad'),
    padding: [
      [1, 0],
      [2, 1],
    ],
    dataFormat: formatOf(builder),
  });
  const cropping = [
    [0, 1],
    [1, 1],
  ] as [[number, number], [number, number]];
  return layers
    .cropping2D({ cropping, name: name('crop'), dataFormat: formatOf(builder) })
    .apply(padded.apply(large)) as Node;
}

function transposed(builder: Builder, node: Node): Node {
  const { tf, name, random, first } = builder;
  if (smallest(builder, node) > 4 || first) return node;
  return tf.layers
    .conv2dTranspose({
      filters: 5,
      kernelSize: 3,
      strides: 2,
      padding: pick(random, ['same', 'valid']) as 'same',
      name: name('transposed'),
      activation: 'relu',
    })
    .apply(node) as Node;
}

/** A functional model or a chain of its own, with two outputs of a layer joined behind it. */
function nested(builder: Builder, node: Node): Node {
  const { tf, random, name } = builder;
  const shape = node.shape.slice(1) as number[];
  if (random.uniform() < 0.5) {
    const inner = tf.input({ shape, name: name('inner') });
    const outputs = residual(builder, conv(builder, inner, 5));
    return tf.model({ inputs: inner, outputs, name: name('nested') }).apply(node) as Node;
  }
  const chain = tf.sequential({
    name: name('chain'),
    layers: [
      tf.layers.conv2d({
        inputShape: shape,
        filters: 6,
        kernelSize: 1,
        name: name('conv'),
        activation: 'elu',
        dataFormat: formatOf(builder),
      }),
      tf.layers.batchNormalization({ name: name('norm'), axis: builder.first ? 1 : -1 }),
    ],
  });
  return chain.apply(node) as Node;
}

function pictureBody(builder: Builder, input: Node): Node {
  const { tf, random, name, first } = builder;
  let node = conv(builder, input, 6);
  const depth = 3 + random.integer(4);
  for (let i = 0; i < depth; i++) node = pick(random, blocks)(builder, node);
  const { layers } = tf;
  const way = random.integer(4);
  if (way === 0) {
    return layers.globalAveragePooling2d({ name: name('mean'), dataFormat: formatOf(builder) }).apply(node) as Node;
  }
  if (way === 1 && !first) return layers.globalMaxPooling2d({ name: name('most') }).apply(node) as Node;
  if (way === 2) {
    const [, a, b, c] = node.shape as number[];
    const shaped = layers.reshape({ targetShape: first ? [a, b * c] : [a * b, c], name: name('reshape') }).apply(node);
    const turned = layers.permute({ dims: [2, 1], name: name('permute') }).apply(shaped);
    return layers.flatten({ name: name('flat') }).apply(turned) as Node;
  }
  return layers.flatten({ name: name('flat'), dataFormat: formatOf(builder) }).apply(node) as Node;
}

function seriesBody({ tf, random, name }: Builder, input: Node): Node {
  const { layers } = tf;
  const conv1d = (node: Node, filters: number) =>
    layers
      .conv1d({
        filters,
        kernelSize: 3,
        padding: pick(random, ['same', 'valid']) as 'same',
        activation: pick(random, activations) as 'relu',
        name: name('conv'),
      })
      .apply(node) as Node;
  let node = conv1d(input, 6);
  if (random.uniform() < 0.5) node = layers.batchNormalization({ name: name('norm') }).apply(node) as Node;
  if (random.uniform() < 0.5) node = layers.maxPooling1d({ name: name('pool') }).apply(node) as Node;
  if (random.uniform() < 0.5) node = layers.dense({ units: 5, name: name('steps') }).apply(node) as Node;
  if (random.uniform() < 0.5)
    node = layers.averagePooling1d({ padding: 'same', name: name('pool') }).apply(node) as Node;
  const way = random.integer(4);
  if (way === 0) return layers.globalAveragePooling1d({ name: name('mean') }).apply(node) as Node;
  if (way === 1) return layers.globalMaxPooling1d({ name: name('most') }).apply(node) as Node;
  if (way === 2) return layers.flatten({ name: name('flat') }).apply(node) as Node;
  const cell = layers.lstm({ units: 4, name: name('lstm') });
  return cell.apply(node) as Node;
}

function headOf({ tf, random, name }: Builder, body: Node): Node {
  const { layers } = tf;
  const hidden = layers.dense({ units: 7, activation: pick(random, activations) as 'relu', name: name('hidden') });
  let node = hidden.apply(body) as Node;
  if (random.uniform() < 0.4) node = layers.batchNormalization({ name: name('norm') }).apply(node) as Node;
  const activation = pick(random, ['softmax', 'linear'] as const);
  return layers.dense({ units: 3, activation, name: name('classes') }).apply(node) as Node;
}
