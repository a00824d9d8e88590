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
        layers.dense({ name: 'hidden1', units: 300, activation: 'relu' }),
        layers.dense({ name: 'hidden2', units: 100, activation: 'relu' }),
        layers.dense({ name: 'classes', units: classes, activation: 'softmax' }),
      ],
    }),
  'LeNet-5-Caffe': ({ sequential, layers }, shape, classes) =>
    sequential({
      layers: [
        layers.conv2d({ name: 'conv1', inputShape: [...shape], filters: 20, kernelSize: 5, activation: 'relu' }),
        layers.maxPooling2d({ poolSize: 2 }),
        layers.conv2d({ name: 'conv2', filters: 50, kernelSize: 5, activation: 'relu' }),
        layers.maxPooling2d({ poolSize: 2 }),
        layers.flatten(),
        layers.dense({ name: 'hidden', units: 500, activation: 'relu' }),
        layers.dense({ name: 'classes', units: classes, activation: 'softmax' }),
      ],
    }),
};
