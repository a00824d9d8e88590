import { expect, test } from '@jest/globals';
import { parseConfig } from '../../src/config/load.ts';

function messageOf(
  slices: string,
  gate = 'metric: accuracy, limit: 1 pp',
  task = 'kind: classification, classes: [cat, dog]',
) {
  const text = `targets:
  pets:
    model: model.json
    data: {test: {format: csv, path: test.csv, label: pet}}
    task: {${task}}
    slices: ${slices}
    gates: [{${gate}}]
`;
  try {
    parseConfig(text, 'gate.yml');
    return 'none';
  } catch (error) {
    return (error as Error).message;
  }
}

const ok =
  '[{name: night, column: time, equals: night}, {name: dark, where: "brightness < 0.2"}, {name: dogs, label: dog}]';

test.each([
  ['one slice', 'slice: night'],
  ['any of them', 'slice: any'],
  ['every class', 'slice: classes'],
  ['log loss', 'metric: logLoss, limit: 5 %, slice: night'],
])('a gate on %s is taken', (_, gate) => {
  expect(messageOf(ok, gate.startsWith('metric') ? gate : `metric: accuracy, limit: 1 pp, ${gate}`)).toBe('none');
});

test.each([
  [
    '[{name: any, label: 1}]',
    'gate.yml:6 targets.pets.slices[0].name: "any" means every slice in a gate. Choose another name.',
  ],
  [
    '[{name: a, label: 1}, {name: a, label: 0}]',
    'gate.yml:6 targets.pets.slices[1].name: there is already a slice "a". Choose another name.',
  ],
  [
    '[{name: a, where: "time <"}]',
    'targets.pets.slices[0].where: `time <` is no expression: Expected expression after <',
  ],
  ['[{name: a, where: "time.length > 2"}]', 'targets.pets.slices[0].where: it holds a property'],
  [
    '[{name: a, label: doge}]',
    'targets.pets.slices[0]: there is no class `doge`. Did you mean `dog`? The classes are cat, dog.',
  ],
  ['[{name: a, column: time}]', 'targets.pets.slices[0]: it mixes several ways'],
  ['[{name: a}]', 'targets.pets.slices[0]: it says nothing about which examples belong to it'],
])('%s is refused', (slices, message) => {
  expect(messageOf(slices)).toContain(message);
});

test.each([
  [
    ok,
    'slice: nigh',
    'targets.pets.gates[0].slice: there is no slice "nigh". Did you mean `night`? There are night, dark, dogs.',
  ],
  ['[]', 'slice: any', 'this target has no slices. Describe it under `slices` of the target.'],
])('slices %s, a gate with %s', (slices, gate, message) => {
  expect(messageOf(slices, `metric: accuracy, limit: 1 pp, ${gate}`)).toContain(message);
});

test('what is no figure of examples has no slices', () => {
  expect(messageOf(ok, 'metric: sizeBrotli, limit: 1 %, slice: night')).toContain(
    "sizeBrotli can't be judged for a part of the examples. Of this task can accuracy,",
  );
  expect(
    messageOf('[{name: a, column: b, equals: 1}]', 'metric: rmse, limit: 1 %, slice: classes', 'kind: regression'),
  ).toContain('only classification has classes');
});
