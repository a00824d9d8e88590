/** Models of every common kind of layer. */
import type { layers as Layers, LayersModel, Tensor } from '@tensorflow/tfjs';
import type { Tf } from '../../src/model/runnable.ts';

type Layer = InstanceType<typeof Layers.Layer>;

export interface LayerCase {
  /** Of one example. */
  readonly input: number[];
  readonly layers: (tf: Tf) => Layer[];
  /** Whole numbers below this instead of real ones. */
  readonly words?: number;
}

const picture = [6, 7, 2];
const series = [8, 3];
const convolution = { filters: 4, kernelSize: 3 } as const;

export const layerCases: Record<string, LayerCase> = {
  dense: { input: [6], layers: ({ layers }) => [layers.dense({ units: 5, activation: 'relu' })] },
  conv1d: { input: series, layers: ({ layers }) => [layers.conv1d({ filters: 4, kernelSize: 3, activation: 'relu' })] },
  conv2d: { input: picture, layers: ({ layers }) => [layers.conv2d({ ...convolution, activation: 'relu' })] },
  'conv2d, strided, same': {
    input: picture,
    layers: ({ layers }) => [layers.conv2d({ ...convolution, strides: 2, padding: 'same', activation: 'tanh' })],
  },
  'conv2d, dilated': { input: picture, layers: ({ layers }) => [layers.conv2d({ ...convolution, dilationRate: 2 })] },
  'conv2d, dilated, relu': {
    input: picture,
    layers: ({ layers }) => [
      layers.conv2d({ ...convolution, kernelSize: 2, dilationRate: [2, 3], activation: 'relu' }),
    ],
  },
  'depthwise, dilated': {
    input: picture,
    layers: ({ layers }) => [layers.depthwiseConv2d({ kernelSize: 2, dilationRate: 2, depthMultiplier: 2 })],
  },
  'conv2d, strided 1×1': {
    input: picture,
    layers: ({ layers }) => [layers.conv2d({ filters: 4, kernelSize: 1, strides: 2 })],
  },
  depthwise: {
    input: picture,
    layers: ({ layers }) => [layers.depthwiseConv2d({ kernelSize: 3, depthMultiplier: 2 })],
  },
  'depthwise, strided': {
    input: picture,
    layers: ({ layers }) => [layers.depthwiseConv2d({ kernelSize: 3, strides: 2, padding: 'same' })],
  },
  separable: { input: picture, layers: ({ layers }) => [layers.separableConv2d({ ...convolution, padding: 'same' })] },
  conv2dTranspose: {
    input: picture,
    layers: ({ layers }) => [layers.conv2dTranspose({ ...convolution, strides: 2, padding: 'same' })],
  },
  conv3d: { input: [5, 6, 5, 2], layers: ({ layers }) => [layers.conv3d({ filters: 3, kernelSize: 3 })] },
  'max pooling': {
    input: picture,
    layers: ({ layers }) => [
      layers.conv2d({ ...convolution, activation: 'relu' }),
      layers.maxPooling2d({ poolSize: 2 }),
    ],
  },
  'max pooling, same': {
    input: picture,
    layers: ({ layers }) => [
      layers.conv2d(convolution),
      layers.maxPooling2d({ poolSize: 3, strides: 2, padding: 'same' }),
    ],
  },
  'average pooling': {
    input: picture,
    layers: ({ layers }) => [layers.conv2d(convolution), layers.averagePooling2d({ poolSize: 2 })],
  },
  'global pooling': {
    input: picture,
    layers: ({ layers }) => [layers.conv2d(convolution), layers.globalAveragePooling2d({})],
  },
  '1-D pooling': {
    input: series,
    layers: ({ layers }) => [layers.conv1d({ filters: 4, kernelSize: 3 }), layers.maxPooling1d({ poolSize: 2 })],
  },
  'batch normalization': {
    input: picture,
    layers: ({ layers }) => [layers.conv2d(convolution), layers.batchNormalization(), layers.reLU()],
  },
  'batch normalization of vectors': {
    input: [6],
    layers: ({ layers }) => [layers.dense({ units: 5 }), layers.batchNormalization()],
  },
  'layer normalization': {
    input: [6],
    layers: ({ layers }) => [layers.dense({ units: 5 }), layers.layerNormalization()],
  },
  lstm: { input: series, layers: ({ layers }) => [layers.lstm({ units: 4 })] },
  gru: { input: series, layers: ({ layers }) => [layers.gru({ units: 4 })] },
  'simple RNN': { input: series, layers: ({ layers }) => [layers.simpleRNN({ units: 4 })] },
  bidirectional: {
    input: series,
    layers: ({ layers }) => [
      layers.bidirectional({
        layer: layers.lstm({ units: 3, returnSequences: true }) as never,
        mergeMode: 'concat',
      }) as never,
    ],
  },
  embedding: { input: [5], words: 7, layers: ({ layers }) => [layers.embedding({ inputDim: 7, outputDim: 4 })] },
  upsampling: {
    input: picture,
    layers: ({ layers }) => [layers.conv2d(convolution), layers.upSampling2d({ size: [2, 2] })],
  },
  'bilinear upsampling': {
    input: picture,
    layers: ({ layers }) => [
      layers.conv2d(convolution),
      layers.upSampling2d({ size: [2, 3], interpolation: 'bilinear' as never }),
    ],
  },
  'padding and cropping': {
    input: picture,
    layers: ({ layers }) => [
      layers.conv2d(convolution),
      layers.zeroPadding2d({}),
      layers.cropping2D({
        cropping: [
          [1, 1],
          [2, 0],
        ],
      }),
    ],
  },
  'permute, repeat': {
    input: [6],
    layers: ({ layers }) => [
      layers.dense({ units: 5 }),
      layers.repeatVector({ n: 3 }),
      layers.permute({ dims: [2, 1] }),
    ],
  },
};
for (const activation of [
  'softmax',
  'elu',
  'selu',
  'softplus',
  'softsign',
  'sigmoid',
  'hardSigmoid',
  'relu6',
  'swish',
  'mish',
  'gelu',
] as const) {
  layerCases[activation] = {
    input: [6],
    layers: ({ layers }) => [layers.dense({ units: 5, activation: activation as never })],
  };
}
layerCases['prelu and leaky relu'] = {
  input: picture,
  layers: ({ layers }) => [
    layers.conv2d(convolution),
    layers.prelu({ alphaInitializer: 'ones', sharedAxes: [1, 2] }) as never,
    layers.leakyReLU({ alpha: 0.2 }) as never,
  ],
};

/** The layers of a case with two outputs behind them; the start is drawn by ourselves, for the initializers are random. */
export function modelOfCase(tf: Tf, { input, layers }: LayerCase): LayersModel {
  const model = tf.sequential();
  model.add(tf.layers.inputLayer({ inputShape: input }));
  for (const layer of layers(tf)) model.add(layer);
  if ((model.outputs[0].shape.length ?? 0) > 2) model.add(tf.layers.flatten());
  model.add(tf.layers.dense({ units: 2 }));
  model.setWeights(
    model.getWeights().map((weight, i) => {
      const isScale = /gamma|variance/.test(model.weights[i].name);
      return tf.add(tf.mul(tf.randomUniform(weight.shape, -0.5, 0.5, 'float32', i + 10), 0.5), isScale ? 1 : 0);
    }),
  );
  return model;
}

export function inputOfCase(tf: Tf, { input, words }: LayerCase, batch: number): Tensor {
  const shape = [batch, ...input];
  return words === undefined
    ? tf.randomUniform(shape, -1, 1, 'float32', batch)
    : tf.floor(tf.randomUniform(shape, 0, words, 'float32', batch));
}
