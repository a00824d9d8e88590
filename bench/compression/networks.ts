/** The two networks of the literature on compression, seeded. */
import type { LayersModel } from '@tensorflow/tfjs';
import type { Tf } from '../../src/model/runnable.ts';

export type NetworkName = 'LeNet-300-100' | 'LeNet-5-Caffe';

type Build = (tf: Tf, shape: readonly number[], classes: number) => LayersModel;

export const networks: Readonly<Record<NetworkName, Build>> = {
  'LeNet-300-100': ({ sequential, layers }, shape, classes) =>
    sequential({
      layers: [
        layers.flatten({ inputShape: [...shape] }),
        layers.dense({ units: 300, activation: 'relu' }),
        layers.dense({ units: 100, activation: 'relu' }),
        layers.dense({ units: classes, activation: 'softmax' }),
      ],
    }),
  'LeNet-5-Caffe': ({ sequential, layers }, shape, classes) =>
    sequential({
      layers: [
        layers.conv2d({ inputShape: [...shape], filters: 20, kernelSize: 5, activation: 'relu' }),
        layers.maxPooling2d({ poolSize: 2 }),
        layers.conv2d({ filters: 50, kernelSize: 5, activation: 'relu' }),
        layers.maxPooling2d({ poolSize: 2 }),
        layers.flatten(),
        layers.dense({ units: 500, activation: 'relu' }),
        layers.dense({ units: classes, activation: 'softmax' }),
      ],
    }),
};
