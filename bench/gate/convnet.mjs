/** Convnets with random weights from a seed, as plain data. The weights are worth nothing; what a run costs is the same. */

const convolutions = [
  { filters: 32 },
  { filters: 80, pool: true },
  { filters: 64, pool: true },
  { filters: 128, pool: true },
];
const pictures = { side: 32, channels: 3, convolutions, classes: 10 };

export const sizes = {
  /** 4.07 million parameters and 0.09 GFLOP: as large as the models that this suite's times are promised for. */
  fourMillion: { ...pictures, dense: [1700, 256] },
  /** 50 MB of float32. */
  medium: { ...pictures, dense: [4096, 1024] },
  /** 200 MB of float32. */
  large: { ...pictures, dense: [8192, 4096] },
};

/** @returns {{ model: import('../../src/model/model.ts').Model, modelBytes: number, gigaflops: number }} */
export function convnet({ seededRandom }, { side, channels, convolutions, dense, classes }, seed) {
  const random = seededRandom(seed);
  const layers = [];
  const weights = [];
  let [flops, width, depth] = [0, side, channels];
  const add = (class_name, config) => {
    const name = `${class_name.toLowerCase()}_${layers.length}`;
    const first = layers.length === 0 ? { batch_input_shape: [null, side, side, channels], dtype: 'float32' } : {};
    layers.push({ class_name, config: { name, trainable: true, ...first, ...config } });
    return name;
  };
  const addWeights = (name, shape) => {
    const size = shape.reduce((product, length) => product * length, 1);
    const spread = Math.sqrt((2 * shape.at(-1)) / size);
    weights.push(
      {
        name: `${name}/kernel`,
        shape,
        dtype: 'float32',
        values: Float32Array.from({ length: size }, () => spread * random.normal()),
      },
      { name: `${name}/bias`, shape: [shape.at(-1)], dtype: 'float32', values: new Float32Array(shape.at(-1)) },
    );
    return size;
  };
  for (const { filters, pool } of convolutions) {
    const config = {
      filters,
      kernel_size: [3, 3],
      strides: [1, 1],
      padding: 'same',
      activation: 'relu',
      use_bias: true,
    };
    flops += 2 * width * width * addWeights(add('Conv2D', config), [3, 3, depth, filters]);
    depth = filters;
    if (!pool) continue;
    add('MaxPooling2D', { pool_size: [2, 2], strides: [2, 2], padding: 'valid' });
    width = Math.floor(width / 2);
  }
  add('Flatten', {});
  let units = width * width * depth;
  for (const [index, next] of [...dense, classes].entries()) {
    const activation = index === dense.length ? 'softmax' : 'relu';
    flops += 2 * addWeights(add('Dense', { units: next, activation, use_bias: true }), [units, next]);
    units = next;
  }
  return {
    model: {
      format: 'layers-model',
      topology: {
        class_name: 'Sequential',
        config: { name: 'convnet', layers },
        keras_version: 'tfjs-layers 4.22.0',
        backend: 'tensor_flow.js',
      },
      weights,
      extras: {},
    },
    modelBytes: weights.reduce((sum, { values }) => sum + values.byteLength, 0),
    gigaflops: flops / 1e9,
  };
}
