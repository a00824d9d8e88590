import type { Model } from '../../src/model/model.ts';

/** Dense layers of one width, one after the other: work in proportion to their number. */
export function chain(layers: number, width: number): Model {
  const layer = (index: number) => ({
    class_name: 'Dense',
    config: {
      name: `dense${index}`,
      trainable: true,
      dtype: 'float32',
      units: width,
      activation: 'tanh',
      use_bias: false,
      ...(index === 0 ? { batch_input_shape: [null, width] } : {}),
    },
  });
  const indices = Array.from({ length: layers }, (_, index) => index);
  return {
    format: 'layers-model',
    topology: {
      class_name: 'Sequential',
      config: { name: 'chain', layers: indices.map(layer) },
      keras_version: 'tfjs-layers 4.22.0',
      backend: 'tensor_flow.js',
    },
    weights: indices.map((index) => ({
      name: `dense${index}/kernel`,
      shape: [width, width],
      dtype: 'float32',
      values: Float32Array.from({ length: width * width }, (_, i) => Math.sin(i * (index + 1)) / 8),
    })),
    extras: { generatedBy: 'benchmark', convertedBy: null },
  };
}
