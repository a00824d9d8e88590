/**
 * What is in the repository whose life is played: classifiers of gestures from 48 features of a sensor, which know the
 * centres of their classes. All is made from seeds, and measured in milliseconds on plain JavaScript kernels.
 */
import { seededRandom } from '../../../src/math/random.ts';
import type { Model } from '../../../src/model/model.ts';
import { writeModel } from '../../../src/model/write.ts';
import type { Change } from './consumer.ts';

const FEATURES = 48;
const CLASSES = ['circle', 'double-tap', 'rest', 'shake', 'swipe-left', 'swipe-right', 'tap', 'wave'];
const EXAMPLES = 1200;

/** Features count for less and less, so that pruning has something to take away. */
function centresOf(name: string): Float64Array[] {
  const random = seededRandom(`centres of ${name}`);
  return CLASSES.map(() => Float64Array.from({ length: FEATURES }, (_, i) => (1.6 * random.normal()) / (1 + i / 8)));
}

/** Logits of a Gaussian classifier: x·c − |c|²/2. */
function model(name: string): Model {
  const centres = centresOf(name);
  const kernel = new Float32Array(FEATURES * CLASSES.length);
  const bias = new Float32Array(CLASSES.length);
  centres.forEach((centre, label) => {
    centre.forEach((value, feature) => {
      kernel[feature * CLASSES.length + label] = value;
    });
    bias[label] = -centre.reduce((sum, value) => sum + value * value, 0) / 2;
  });
  const config = {
    name: 'scores',
    trainable: true,
    dtype: 'float32',
    units: CLASSES.length,
    activation: 'softmax',
    use_bias: true,
    batch_input_shape: [null, FEATURES],
  };
  return {
    format: 'layers-model',
    topology: {
      class_name: 'Sequential',
      config: { name, layers: [{ class_name: 'Dense', config }] },
      keras_version: 'tfjs-layers 4.22.0',
      backend: 'tensor_flow.js',
    },
    weights: [
      { name: 'scores/kernel', shape: [FEATURES, CLASSES.length], dtype: 'float32', values: kernel },
      { name: 'scores/bias', shape: [CLASSES.length], dtype: 'float32', values: bias },
    ],
    extras: { generatedBy: 'TensorFlow.js tfjs-layers v4.22.0', convertedBy: null },
  };
}

/** Examples of a target, the same ones for the same name of the split. */
export function examplesCsv(name: string, split = 'test'): string {
  const random = seededRandom(`${split} of ${name}`);
  const centres = centresOf(name);
  const head = [...Array.from({ length: FEATURES }, (_, i) => `f${i}`), 'gesture'].join(',');
  const rows = Array.from({ length: EXAMPLES }, (_, index) => {
    const label = index % CLASSES.length;
    return [...[...centres[label]].map((value) => (value + 1.15 * random.normal()).toFixed(2)), CLASSES[label]].join(
      ',',
    );
  });
  return `${[head, ...rows].join('\n')}\n`;
}

/** Model and test split of a target. */
export function targetFiles(name: string): Change {
  const files = [...writeModel(model(name))].map(([file, bytes]) => [`models/${name}/${file}`, bytes]);
  return { ...Object.fromEntries(files), [`data/${name}.csv`]: examplesCsv(name) };
}

export interface LifeConfig {
  /** Share of weights pruned, by target. */
  readonly sparsity: Readonly<Record<string, number>>;
  /** Hold the size against the last release too. */
  readonly release?: boolean;
}

export function lifeConfig({ sparsity, release = false }: LifeConfig): string {
  const targets = Object.entries(sparsity).map(
    ([name, share]) => `  ${name}:
    model: models/${name}/model.json
    data:
      test: {format: csv, path: data/${name}.csv, label: gesture}
    task: {kind: classification, classes: [${CLASSES.join(', ')}]}
    recipe:
      - {method: prune, sparsity: ${share}, protectEnds: false}
      - {method: quantize, type: uint8}
    evaluation: {latency: {enabled: false}}
    gates:
      - {metric: accuracy, against: original, limit: 10 pp}
      - {metric: accuracy, against: baseline, limit: 1 pp}
      - {metric: sizeBrotli, against: baseline, limit: 2 %}
${release ? '      - {metric: sizeBrotli, against: release, limit: 5 %}\n' : ''}`,
  );
  return `backend: cpu
baseline: {store: branch}
targets:
${targets.join('')}`;
}
