import { expect, test } from '@jest/globals';
import { parseConfig } from '../../src/config/load.ts';
import type { FailureData } from '../../src/failure.ts';
import { placeFailure } from '../../src/run/place-failure.ts';

const text = `targets:
  tiny:
    model: model/model.json
    train: {module: build.mjs}
    data:
      train: {format: npy, inputs: {left: l.npy, right: r.npy}, labels: y.npy}
      validation: {format: cifar, path: [one.bin, two.bin]}
      test: {format: csv, path: test.csv, label: label}
    task:
      kind: classification
      metrics: [{name: mine, module: mine.mjs, better: higher}]
    inputs:
      - lib/helper.mjs
`;
const project = { ...parseConfig(text, 'gate.yml'), configPath: 'sub/gate.yml' };

const placed = (where: string | undefined, code = 'file-missing', kind: FailureData['kind'] = 'input') => {
  const failure: FailureData = { kind, code, parts: { where, what: 'there is no such file', fix: 'Correct it' } };
  return placeFailure({ name: 'tiny', failure }, project);
};

test.each([
  ['model/model.json', 'model', 3],
  ['build.mjs', 'train.module', 4],
  ['l.npy', 'data.train.inputs.left', 6],
  ['y.npy', 'data.train.labels', 6],
  ['two.bin', 'data.validation.path[1]', 7],
  ['test.csv', 'data.test.path', 8],
  ['mine.mjs', 'task.metrics[0].module', 11],
  ['lib/helper.mjs', 'inputs[0]', 13],
])('%s stands at %s', (file, path, line) => {
  expect(placed(file)).toMatchObject({
    path: `targets.tiny.${path}`,
    line,
    failure: {
      parts: {
        where: `sub/gate.yml:${line} targets.tiny.${path}`,
        what: `${file}: there is no such file`,
        fix: 'Correct it',
      },
    },
  });
});

test('what is wrong within a file is said of the file, and has the line of the config for an annotation', () => {
  for (const where of ['test.csv', 'test.csv:12', 'test.csv, line 3']) {
    const { failure, path, line } = placed(where, 'data-csv');
    expect([failure.parts.where, failure.parts.what, path, line]).toEqual([
      where,
      'there is no such file',
      'targets.tiny.data.test.path',
      8,
    ]);
  }
});

test('a setting is named in full; one that is left out has the line of what it belongs to', () => {
  expect(placed('data.test', 'one-class').failure.parts.where).toBe('sub/gate.yml:8 targets.tiny.data.test');
  expect(placed('task.output', 'no-output').failure.parts.where).toBe('sub/gate.yml:9 targets.tiny.task.output');
  expect(placed('targets.tiny.data', 'x').failure.parts.where).toBe('sub/gate.yml:5 targets.tiny.data');
});

test('what the config does not name stays as it is', () => {
  for (const where of ['model/group1-shard1of1.bin', 'test.csv.gz', 'label', undefined]) {
    const { failure, path, line } = placed(where);
    expect([failure.parts.where, path, line]).toEqual([where, undefined, undefined]);
  }
  expect(placed('test.csv', 'defect', 'defect').line).toBeUndefined();
});
