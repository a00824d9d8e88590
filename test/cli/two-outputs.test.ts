import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { Model } from '../../src/model/model.ts';
import { writeModel } from '../../src/model/write.ts';
import { inProcess } from '../support/in-process.ts';
import { tinyCsv, tinyModel, withTinyProject } from '../support/tiny-project.ts';

const shares = [0.1, 0.2, 0.4, 0.7, 1.1, 1.6, 2.2, 2.9];

/** The tiny classifier with a second output, `sum`: a weighted sum of its eight features. */
function twoOutputs(): Model {
  const { weights, extras } = tinyModel();
  const dense = (name: string, units: number, activation: string) => ({
    class_name: 'Dense',
    name,
    config: { name, trainable: true, dtype: 'float32', units, activation, use_bias: true },
    inbound_nodes: [[['x', 0, 0, {}]]],
  });
  return {
    format: 'layers-model',
    topology: {
      class_name: 'Functional',
      config: {
        name: 'two',
        layers: [
          {
            class_name: 'InputLayer',
            name: 'x',
            config: { name: 'x', batch_input_shape: [null, 8], dtype: 'float32', sparse: false },
            inbound_nodes: [],
          },
          dense('scores', 3, 'softmax'),
          dense('sum', 1, 'linear'),
        ],
        input_layers: [['x', 0, 0]],
        output_layers: [
          ['scores', 0, 0],
          ['sum', 0, 0],
        ],
      },
      keras_version: 'tfjs-layers 4.22.0',
      backend: 'tensor_flow.js',
    },
    weights: [
      ...weights,
      { name: 'sum/kernel', shape: [8, 1], dtype: 'float32', values: Float32Array.from(shares) },
      { name: 'sum/bias', shape: [1], dtype: 'float32', values: new Float32Array(1) },
    ],
    extras,
  };
}

/** The tiny table with that sum as a tenth column. */
function table(count: number): string {
  const [header, ...rows] = tinyCsv(count, 'two').trimEnd().split('\n');
  const sums = rows.map((row) => row.split(',').slice(0, 8).map(Number));
  return [
    `${header},total`,
    ...rows.map((row, index) => `${row},${sums[index].reduce((sum, value, k) => sum + shares[k] * value, 0)}`),
  ].join('\n');
}

const features = '[x0, x1, x2, x3, x4, x5, x6, x7]';
const target = (name: string, label: string, task: string, gate: string): string => `
  ${name}:
    model: model/model.json
    data: {test: {format: csv, path: two.csv, label: ${label}, features: ${features}}}
    task: ${task}
    recipe: [{method: prune, sparsity: 0.45, protectEnds: false}]
    fineTune: {epochs: 0}
    evaluation: {latency: {enabled: false}}
    gates: [${gate}]`;

const withTwo = <T>(config: string, use: (folder: string) => Promise<T>): Promise<T> =>
  withTinyProject(({ folder, write }) => {
    for (const [name, bytes] of writeModel(twoOutputs())) write(`model/${name}`, bytes);
    write('two.csv', table(300));
    write('compression-gate.yml', `backend: cpu\ntargets:${config}\n`);
    return use(folder);
  });

test(
  'two targets on one model file gate its two outputs, on the same candidate',
  () =>
    withTwo(
      target(
        'class',
        'label',
        '{kind: classification, output: scores}',
        '{metric: accuracy, against: original, limit: 5 pp}',
      ) + target('total', 'total', '{kind: regression, output: sum}', '{metric: mae, against: original, limit: 0.001}'),
      async (folder) => {
        const { code } = await inProcess(['--quiet', 'run'], { cwd: folder });
        const read = (path: string) => readFileSync(join(folder, 'compression-gate-out', path));
        const [first, second] = JSON.parse(read('result.json').toString()).targets;
        expect([first.name, first.task, first.verdict]).toEqual(['class', 'classification', 'pass']);
        // The original's sum is right to rounding, and the candidate's lacks its smallest shares.
        expect([second.name, second.task, second.verdict]).toEqual(['total', 'regression', 'fail']);
        expect(code).toBe(1);
        for (const file of ['model.json', 'group1-shard1of1.bin'])
          expect(read(`class/model/${file}`).equals(read(`total/model/${file}`))).toBe(true);
        const again = await inProcess(['--quiet', 'baseline', 'update'], { cwd: folder });
        expect(again.stderr).toBe('');
        expect((await inProcess(['baseline', 'show'], { cwd: folder })).stdout).toMatch(/class[\s\S]*total/);
      },
    ),
  60_000,
);

test(
  'where no output is named, the sentence says which there are and how both are gated',
  () =>
    withTwo(target('both', 'label', '{kind: classification}', '{metric: accuracy, limit: 50 %}'), async (folder) => {
      const { code, stderr } = await inProcess(['--quiet', 'run'], { cwd: folder });
      expect([code, stderr.trimEnd()]).toEqual([
        2,
        'error: both: compression-gate.yml:6 targets.both.task.output: the model has 2 outputs and the task does not say which one to evaluate. Set `output` of the task to `scores` or `sum`; to gate several, give each a target of its own with the same `model`.',
      ]);
    }),
  60_000,
);
