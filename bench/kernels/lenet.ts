/** LeNet-5 as in Caffe: the network of the `kernels` suite, seeded. */
import type { LayersModel } from '@tensorflow/tfjs';
import type { Tf } from '../../src/model/runnable.ts';

export const trainBatch = 128;
export const inferBatch = 256;

export function lenet(tf: Tf): LayersModel {
  let seed = 0;
  const kernelInitializer = () => tf.initializers.glorotUniform({ seed: ++seed });
  const { layers } = tf;
  return tf.sequential({
    layers: [
      layers.conv2d({
        inputShape: [28, 28, 1],
        filters: 20,
        kernelSize: 5,
        activation: 'relu',
        kernelInitializer: kernelInitializer(),
      }),
      layers.maxPooling2d({ poolSize: 2 }),
      layers.conv2d({ filters: 50, kernelSize: 5, activation: 'relu', kernelInitializer: kernelInitializer() }),
      layers.maxPooling2d({ poolSize: 2 }),
      layers.flatten(),
      layers.dense({ units: 500, activation: 'relu', kernelInitializer: kernelInitializer() }),
      layers.dense({ units: 10, activation: 'softmax', kernelInitializer: kernelInitializer() }),
    ],
  });
}
