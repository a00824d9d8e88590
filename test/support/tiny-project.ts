/**
 * A whole project that is made in milliseconds: points around three centres, and a dense classifier that knows the centres.
 * Real files in a real folder, for tests of commands from outside.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { seededRandom } from '../../src/math/random.ts';
import type { Model } from '../../src/model/model.ts';
import { writeModel } from '../../src/model/write.ts';

const features = 8;
const centres = [
  [2, 0, 0, 1, -1, 0, 1, 0],
  [0, 2, -1, 0, 1, 1, 0, 0],
  [-1, 0, 2, 0, 0, -1, 0, 1],
];

/** Logits of a Gaussian classifier: x·c − |c|²/2. `sharpness` 0 gives a model that knows nothing. */
export function tinyModel(sharpness = 1): Model {
  const kernel = new Float32Array(features * centres.length);
  const bias = new Float32Array(centres.length);
  centres.forEach((centre, label) => {
    centre.forEach((value, feature) => {
      kernel[feature * centres.length + label] = sharpness * value;
    });
    bias[label] = (-sharpness * centre.reduce((sum, value) => sum + value * value, 0)) / 2;
  });
  const config = {
    name: 'scores',
    trainable: true,
    dtype: 'float32',
    units: centres.length,
    activation: 'softmax',
    use_bias: true,
    batch_input_shape: [null, features],
  };
  return {
    format: 'layers-model',
    topology: {
      class_name: 'Sequential',
      config: { name: 'tiny', layers: [{ class_name: 'Dense', config }] },
      keras_version: 'tfjs-layers 4.22.0',
      backend: 'tensor_flow.js',
    },
    weights: [
      { name: 'scores/kernel', shape: [features, centres.length], dtype: 'float32', values: kernel },
      { name: 'scores/bias', shape: [centres.length], dtype: 'float32', values: bias },
    ],
    extras: { generatedBy: 'TensorFlow.js tfjs-layers v4.22.0', convertedBy: null },
  };
}

export function tinyCsv(count: number, seed: string, noise = 0.9): string {
  const random = seededRandom(seed);
  const header = [...centres[0].map((_, feature) => `x${feature}`), 'label'].join(',');
  const rows = Array.from({ length: count }, (_, index) => {
    const label = index % centres.length;
    return [...centres[label].map((value) => (value + noise * random.normal()).toFixed(4)), label].join(',');
  });
  return `${[header, ...rows].join('\n')}\n`;
}

export const tinyConfig = `
backend: cpu
targets:
  tiny:
    model: model/model.json
    data:
      train: {format: csv, path: train.csv, label: label}
      test: {format: csv, path: test.csv, label: label}
    task: {kind: classification}
    recipe:
      - {method: prune, sparsity: 0.3, protectEnds: false}
      - {method: quantize, type: uint8}
    fineTune: {epochs: 1}
    evaluation: {latency: {enabled: false}}
    gates:
      - {metric: accuracy, against: original, limit: 5 pp}
`;

export interface TinyProject {
  readonly folder: string;
  write(path: string, content: string | Uint8Array): void;
}

/** `use` gets the project; all is removed afterwards. */
export async function withTinyProject<T>(use: (project: TinyProject) => Promise<T> | T): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'compression-gate-tiny-'));
  const write = (path: string, content: string | Uint8Array): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  };
  try {
    write('compression-gate.yml', tinyConfig);
    for (const [name, bytes] of writeModel(tinyModel())) write(`model/${name}`, bytes);
    write('train.csv', tinyCsv(300, 'train'));
    write('test.csv', tinyCsv(600, 'test'));
    return await use({ folder, write });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
