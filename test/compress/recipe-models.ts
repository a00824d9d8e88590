/** Small models with the parts that compression meets: residual blocks, batch norm, depthwise kernels, graphs. */
import { type Random, seededRandom } from '../../src/math/random.ts';
import type { Model, Weight } from '../../src/model/model.ts';
import { floatType, graphOf, shapeOf } from '../support/models.ts';
import { normalWeight } from './small-models.ts';

function statistics(name: string, channels: number, random: Random): Weight[] {
  const one = (part: string, center: number): Weight => {
    const weight = normalWeight(`${name}/${part}`, [channels], random);
    return { ...weight, values: (weight.values as Float32Array).map((value) => center + value) };
  };
  return [one('gamma', 1), one('beta', 0), one('moving_mean', 0), one('moving_variance', 1)];
}

/** 6 × 6 × 2 → conv, batch norm, residual block of two convolutions, depthwise, pooling → dense 3. */
export function residualNet(): Model {
  const random = seededRandom('residualNet');
  const call = (...from: string[]) => [from.map((name) => [name, 0, 0, {}])];
  const layer = (className: string, name: string, config: object, ...from: string[]) => ({
    class_name: className,
    name,
    config: { name, trainable: true, ...config },
    inbound_nodes: from.length === 0 ? [] : call(...from),
  });
  const conv = (filters: number, size: number, activation = 'relu', bias = true) => ({
    filters,
    kernel_size: [size, size],
    strides: [1, 1],
    dilation_rate: [1, 1],
    padding: 'same',
    data_format: 'channels_last',
    activation,
    use_bias: bias,
  });
  const norm = { axis: [3], momentum: 0.9, epsilon: 0.001, center: true, scale: true };
  const input = { batch_input_shape: [null, 6, 6, 2], dtype: 'float32', sparse: false };
  const depthwise = { ...conv(0, 3), depth_multiplier: 1, filters: undefined };
  return {
    format: 'layers-model',
    extras: {},
    topology: {
      class_name: 'Model',
      config: {
        name: 'net',
        layers: [
          layer('InputLayer', 'in', input),
          layer('Conv2D', 'stem', conv(8, 3, 'linear', false), 'in'),
          layer('BatchNormalization', 'norm', norm, 'stem'),
          layer('Activation', 'relu', { activation: 'relu' }, 'norm'),
          layer('Conv2D', 'up', conv(12, 3), 'relu'),
          layer('Dropout', 'drop', { rate: 0.2 }, 'up'),
          layer('Conv2D', 'down', conv(8, 1, 'linear'), 'drop'),
          layer('Add', 'sum', {}, 'relu', 'down'),
          layer('DepthwiseConv2D', 'each', depthwise, 'sum'),
          layer('GlobalAveragePooling2D', 'pool', {}, 'each'),
          layer('Dense', 'hidden', { units: 8, activation: 'relu', use_bias: true }, 'pool'),
          layer('Dense', 'out', { units: 3, activation: 'softmax', use_bias: true }, 'hidden'),
        ],
        input_layers: [['in', 0, 0]],
        output_layers: [['out', 0, 0]],
      },
    },
    weights: [
      normalWeight('stem/kernel', [3, 3, 2, 8], random, 0.3),
      ...statistics('norm', 8, random),
      normalWeight('up/kernel', [3, 3, 8, 12], random, 0.2),
      normalWeight('up/bias', [12], random),
      normalWeight('down/kernel', [1, 1, 12, 8], random, 0.3),
      normalWeight('down/bias', [8], random),
      normalWeight('each/depthwise_kernel', [3, 3, 8, 1], random, 0.4),
      normalWeight('each/bias', [8], random),
      normalWeight('hidden/kernel', [8, 8], random, 0.4),
      normalWeight('hidden/bias', [8], random),
      normalWeight('out/kernel', [8, 3], random, 0.4),
      normalWeight('out/bias', [3], random),
    ],
  };
}

const plainProduct = { transpose_a: { b: false }, transpose_b: { b: false }, T: floatType };

/** 20 → 24 → 24 → 4, as MatMul, BiasAdd and Relu. */
export function denseGraph(): Model {
  const random = seededRandom('denseGraph');
  return graphOf(
    [
      { name: 'x', op: 'Placeholder', attr: { dtype: floatType, shape: shapeOf(-1, 20) } },
      { name: 'a', op: 'MatMul', input: ['x', 'a/kernel'], attr: plainProduct },
      { name: 'a/add', op: 'BiasAdd', input: ['a', 'a/bias'], attr: { T: floatType } },
      { name: 'a/relu', op: 'Relu', input: ['a/add'], attr: { T: floatType } },
      { name: 'b', op: 'MatMul', input: ['a/relu', 'b/kernel'], attr: plainProduct },
      { name: 'b/add', op: 'BiasAdd', input: ['b', 'b/bias'], attr: { T: floatType } },
      { name: 'b/relu', op: 'Relu', input: ['b/add'], attr: { T: floatType } },
      { name: 'c', op: 'MatMul', input: ['b/relu', 'c/kernel'], attr: plainProduct },
      { name: 'y', op: 'Softmax', input: ['c'], attr: { T: floatType } },
    ],
    [
      normalWeight('a/kernel', [20, 24], random, 0.3),
      normalWeight('a/bias', [24], random),
      normalWeight('b/kernel', [24, 24], random, 0.3),
      normalWeight('b/bias', [24], random),
      normalWeight('c/kernel', [24, 4], random, 0.3),
    ],
  );
}

const text = (value: string) => ({ s: Buffer.from(value).toString('base64') });

/** 6 × 6 × 2 → convolution, batch norm, ReLU, depthwise, mean → 3. */
export function convGraph(): Model {
  const random = seededRandom('convGraph');
  const window = {
    strides: { list: { i: ['1', '1', '1', '1'] } },
    dilations: { list: { i: ['1', '1', '1', '1'] } },
    padding: text('SAME'),
    data_format: text('NHWC'),
    T: floatType,
  };
  return graphOf(
    [
      { name: 'x', op: 'Placeholder', attr: { dtype: floatType, shape: shapeOf(-1, 6, 6, 2) } },
      { name: 'conv', op: 'Conv2D', input: ['x', 'conv/kernel'], attr: window },
      {
        name: 'norm',
        op: 'FusedBatchNormV3',
        input: ['conv', 'norm/gamma', 'norm/beta', 'norm/moving_mean', 'norm/moving_variance'],
        attr: { epsilon: { f: 0.001 }, is_training: { b: false }, data_format: text('NHWC'), T: floatType },
      },
      { name: 'relu', op: 'Relu', input: ['norm'], attr: { T: floatType } },
      { name: 'each', op: 'DepthwiseConv2dNative', input: ['relu', 'each/kernel'], attr: window },
      { name: 'mean', op: 'Mean', input: ['each', 'mean/axes'], attr: { keep_dims: { b: false }, T: floatType } },
      { name: 'out', op: 'MatMul', input: ['mean', 'out/kernel'], attr: plainProduct },
      { name: 'y', op: 'Softmax', input: ['out'], attr: { T: floatType } },
    ],
    [
      normalWeight('conv/kernel', [3, 3, 2, 8], random, 0.3),
      ...statistics('norm', 8, random),
      normalWeight('each/kernel', [3, 3, 8, 1], random, 0.4),
      { name: 'mean/axes', shape: [2], dtype: 'int32', values: Int32Array.of(1, 2) },
      normalWeight('out/kernel', [8, 3], random, 0.4),
    ],
  );
}
