/** Small models as plain data: topology in the form tfjs writes, weights from a seed. */
import { type Random, seededRandom } from '../../src/math/random.ts';
import type { Model, Weight } from '../../src/model/model.ts';

interface LayerSpec {
  readonly className: string;
  readonly name: string;
  readonly config?: Record<string, unknown>;
  /** Shapes by the last part of the weight's name. */
  readonly weights: Readonly<Record<string, readonly number[]>>;
}

export function layersModel(layers: readonly LayerSpec[], inputShape: readonly number[], seed = 'model'): Model {
  const random = seededRandom(seed);
  return {
    format: 'layers-model',
    topology: {
      class_name: 'Sequential',
      keras_version: 'tfjs-layers 4.22.0',
      backend: 'tensor_flow.js',
      config: {
        name: 'sequential',
        layers: layers.map(({ className, name, config }, index) => ({
          class_name: className,
          config: {
            name,
            trainable: true,
            ...config,
            ...(index === 0 ? { batch_input_shape: [null, ...inputShape], dtype: 'float32' } : {}),
          },
        })),
      },
    },
    weights: layers.flatMap(({ name, weights }) =>
      Object.entries(weights).map(([part, shape]) => normalWeight(`${name}/${part}`, shape, random)),
    ),
    extras: {},
  };
}

export function normalWeight(name: string, shape: readonly number[], random: Random, spread = 0.1): Weight {
  const length = shape.reduce((product, size) => product * size, 1);
  return { name, shape, dtype: 'float32', values: Float32Array.from({ length }, () => spread * random.normal()) };
}

export function dense(name: string, inputs: number, units: number, activation = 'relu'): LayerSpec {
  return {
    className: 'Dense',
    name,
    config: { units, activation, use_bias: true },
    weights: { kernel: [inputs, units], bias: [units] },
  };
}

/** Dense 20 → 30 → 30 → 4. */
export function mlp(): Model {
  return layersModel([dense('a', 20, 30), dense('b', 30, 30), dense('c', 30, 4, 'softmax')], [20]);
}

/** Convolution, depthwise convolution, batch norm, dense: every role of a small image network. */
export function convnet(): Model {
  return layersModel(
    [
      {
        className: 'Conv2D',
        name: 'stem',
        config: {
          filters: 4,
          kernel_size: [3, 3],
          strides: [1, 1],
          padding: 'same',
          activation: 'linear',
          use_bias: true,
        },
        weights: { kernel: [3, 3, 1, 4], bias: [4] },
      },
      {
        className: 'BatchNormalization',
        name: 'norm',
        config: { axis: -1, momentum: 0.9, epsilon: 0.001, center: true, scale: true },
        weights: { gamma: [4], beta: [4], moving_mean: [4], moving_variance: [4] },
      },
      {
        className: 'DepthwiseConv2D',
        name: 'spatial',
        config: {
          kernel_size: [3, 3],
          depth_multiplier: 1,
          strides: [1, 1],
          padding: 'same',
          activation: 'relu',
          use_bias: false,
        },
        weights: { depthwise_kernel: [3, 3, 4, 1] },
      },
      { className: 'Flatten', name: 'flat', weights: {} },
      dense('hidden', 256, 16),
      dense('head', 16, 3, 'softmax'),
    ],
    [8, 8, 1],
  );
}

export function weightOf(model: Model, name: string): Weight {
  const weight = model.weights.find((one) => one.name === name);
  if (weight === undefined) throw new Error(`no weight ${name}`);
  return weight;
}

export function zeroCount(values: ArrayLike<number>): number {
  return Array.from(values).filter((value) => value === 0).length;
}
