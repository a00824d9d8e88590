import { describe, expect, test } from '@jest/globals';
import { parseConfig } from '../../src/config/load.ts';
import { Failure } from '../../src/failure.ts';

const TARGET = `targets:
  glyphs:
    model: model/model.json
    data:
      test: {format: npz, path: test.npz, inputs: x, labels: y}
    task: {kind: classification}
`;

function failureOf(text: string): Failure {
  try {
    parseConfig(text, 'gate.yml');
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
  throw new Error('the config was taken');
}

describe('what is taken', () => {
  test('YAML, with defaults filled in', () => {
    const { config } = parseConfig(TARGET, 'gate.yml');
    expect(config.backend).toBe('auto');
    expect(config.verdicts).toEqual({
      alpha: 0.01,
      confidence: 0.95,
      inconclusive: 'warn',
      minSliceSize: 30,
      noBaseline: 'warn',
    });
    const { glyphs } = config.targets;
    expect(glyphs.recipe.map(({ method }) => method)).toEqual(['prune', 'quantize']);
    expect(glyphs.recipe[0]).toMatchObject({ scope: 'global', schedule: 'cubic' });
    // How many epochs there are depends on the recipe.
    expect(glyphs.fineTune).toEqual({
      batchSize: 64,
      findRate: false,
      optimizer: { name: 'adam' },
      schedule: 'cosine',
      seed: 0,
      warmUp: 0,
    });
    expect(glyphs.evaluation.latency).toMatchObject({ enabled: true, batchSize: 1 });
    expect(glyphs.gates).toBeUndefined();
  });

  test('JSON with tabs and a byte-order mark, the same config', () => {
    const value = {
      targets: {
        glyphs: {
          model: 'model/model.json',
          data: { test: { format: 'npz', path: 'test.npz', inputs: 'x', labels: 'y' } },
          task: { kind: 'classification' },
        },
      },
    };
    const json = `\ufeff${JSON.stringify(value, null, '\t')}`;
    expect(parseConfig(json, 'gate.json').config).toEqual(parseConfig(TARGET, 'gate.yml').config);
  });

  test('what several targets share, by anchors and merges', () => {
    const text = `${TARGET}  other:\n    <<: &shared {task: {kind: regression}, recipe: []}\n    model: m.json\n    data: {all: {format: csv, path: a.csv}}\n`;
    const { config, lineOf } = parseConfig(text, 'gate.yml');
    expect(config.targets.other).toMatchObject({ task: { kind: 'regression' }, recipe: [], model: 'm.json' });
    expect(lineOf('targets.other.task')).toBe(8);
  });

  test('a key named __proto__ is an unknown key like any other', () => {
    expect(failureOf(`__proto__: {backend: wasm}\n${TARGET}`).message).toMatch(
      /gate\.yml:1 __proto__: `__proto__` is not a known setting/,
    );
    expect(({} as Record<string, unknown>).backend).toBeUndefined();
  });
});

describe('lines', () => {
  test('of keys, list items and nested values', () => {
    const text = `# comment\n${TARGET}    gates:\n      - metric: accuracy\n        limit: 1 pp\n      - {metric: sizeRaw, limit: 2 %}\n`;
    const { lineOf } = parseConfig(text, 'gate.yml');
    expect(lineOf('targets.glyphs')).toBe(3);
    expect(lineOf('targets.glyphs.data.test.path')).toBe(6);
    expect(lineOf('targets.glyphs.gates[0]')).toBe(9);
    expect(lineOf('targets.glyphs.gates[0].limit')).toBe(10);
    expect(lineOf('targets.glyphs.gates[1]')).toBe(11);
    expect(lineOf('targets.glyphs.gates[2]')).toBeUndefined();
  });

  test('of names that need quotes', () => {
    const { lineOf } = parseConfig(TARGET.replace('glyphs', 'v1.2'), 'gate.yml');
    expect(lineOf('targets["v1.2"].model')).toBe(3);
  });
});

/** [what it shows, lines added to the target, the whole message]. */
test.each<[string, string, string | RegExp]>([
  [
    'an unknown key',
    'fine_tune: {epochs: 2}',
    /^gate\.yml:7 targets\.glyphs\.fine_tune: `fine_tune` is not a known setting\. Did you mean `fineTune`\? Known here: model, train,/,
  ],
  [
    'an unknown key far from any',
    'zzz: 1',
    /^gate\.yml:7 targets\.glyphs\.zzz: `zzz` is not a known setting\. Known here: /,
  ],
  [
    'a percentage where a fraction is meant',
    'recipe: [{method: prune, sparsity: 90}]',
    'gate.yml:7 targets.glyphs.recipe[0].sparsity: 90 is out of range; this is a fraction, not a percentage. Write 0.9 for 90 %.',
  ],
  [
    'a percentage as text',
    'recipe: [{method: prune, sparsity: 90 %}]',
    'gate.yml:7 targets.glyphs.recipe[0].sparsity: "90 %" is text where a number is needed. Write 0.9.',
  ],
  [
    'a misspelt method',
    'recipe: [{method: prunee}]',
    'gate.yml:7 targets.glyphs.recipe[0].method: "prunee" is not allowed. Did you mean `prune`? Write pruneChannels, lowRank, removeLayers, prune, cluster, quantizeAware, rateDistortion, removeDeadChannels, foldBatchNorm, equalize, quantize or rdoQuantize.',
  ],
  [
    'a step without method',
    'recipe: [{sparsity: 0.5}]',
    'gate.yml:7 targets.glyphs.recipe[0]: `method` is missing. Add `method`: pruneChannels, lowRank, removeLayers, prune, cluster, quantizeAware, rateDistortion, removeDeadChannels, foldBatchNorm, equalize, quantize or rdoQuantize.',
  ],
  [
    'a step that is a word',
    'recipe: [prune]',
    'gate.yml:7 targets.glyphs.recipe[0]: the step is only the word "prune". Write steps such as `- {method: prune, sparsity: 0.5}`.',
  ],
  [
    'a recipe that is a mapping',
    'recipe: {prune: {sparsity: 0.5}}',
    'gate.yml:7 targets.glyphs.recipe: `recipe` is a mapping. Write steps such as `- {method: prune, sparsity: 0.5}`.',
  ],
  [
    'quantize before prune',
    'recipe: [{method: quantize}, {method: prune}]',
    'gate.yml:7 targets.glyphs.recipe[1]: `prune` comes after `quantize`, which fixes how values are stored. Move `prune` above `quantize`.',
  ],
  [
    'quantizing twice',
    'recipe: [{method: quantize}, {method: quantize}]',
    /recipe\[1\]: the recipe has `quantize` twice/,
  ],
  [
    'a value of another type',
    'recipe: [{method: quantize, type: int8}]',
    /type: "int8" is not allowed\. Did you mean `uint8`\? Write float16, uint8 or uint16\.$/,
  ],
  ['gates as a mapping', 'gates: {accuracy: 1 pp}', /gates: `gates` is a mapping\. Write a list of gates such as/],
  [
    'an unknown metric',
    'gates: [{metric: acuracy, limit: 1 pp}]',
    /^gate\.yml:7 targets\.glyphs\.gates\[0\]\.metric: "acuracy" is not a metric of this task\. Did you mean `accuracy`\? This task has accuracy, /,
  ],
  [
    'a top-k metric that is not asked for',
    'gates: [{metric: top5Accuracy, limit: 1 pp}]',
    /"top5Accuracy" is not measured\. Add 5 to `task\.topK`\.$/,
  ],
  [
    'a limit of the wrong unit',
    'gates: [{metric: accuracy, limit: 1 kB}]',
    /gates\[0\]\.limit: `1 kB` has no unit that fits accuracy \(a share\)\. Write `1 pp`/,
  ],
  [
    'a limit of 100 points',
    'gates: [{metric: accuracy, limit: 1}]',
    /limit: 1 allows accuracy to change by 100 points/,
  ],
  [
    'a gate on latency that is not measured',
    'gates: [{metric: latency, limit: 10 %}]\n    evaluation: {latency: {enabled: false}}',
    /latency is not measured in this target\. Set `evaluation\.latency\.enabled` to true/,
  ],
  ['an empty value', 'seed:', /seed: nothing is written after the colon/],
  ['a number in quotes', 'seed: "1"', /seed: "1" is text where a whole number is needed\. Write 1 without quotes\.$/],
  ['a switch in words', 'evaluation: {latency: {enabled: yes}}', /"yes" is text where true or false is needed/],
  ['a list where one value belongs', 'seed: [1]', /seed: \[1\] is a list where a whole number is needed/],
  ['infinity', 'fineTune: {optimizer: {learningRate: .inf}}', /learningRate: Infinity /],
  ['not a number', 'fineTune: {optimizer: {learningRate: .nan}}', /learningRate: NaN /],
])('%s', (_, addition, message) => {
  const failure = failureOf(`${TARGET}    ${addition}\n`);
  expect(failure.kind).toBe('input');
  if (typeof message === 'string') expect(failure.message).toBe(message);
  else expect(failure.message).toMatch(message);
});

test.each<[string, string, RegExp]>([
  [
    'a metric of the user that has the name of ours',
    '{kind: classification, metrics: [{name: ece, module: m.mjs, better: lower}]}',
    /task\.metrics\[0\]\.name: there is already a metric "ece"/,
  ],
  [
    'the same name twice',
    '{kind: regression, metrics: [{name: a, module: m.mjs, better: lower}, {name: a, module: n.mjs, better: lower}]}',
    /task\.metrics\[1\]\.name: there is already a metric "a"/,
  ],
  ['a class twice', '{kind: classification, classes: [a, b, a]}', /task\.classes: "a" is listed twice/],
  [
    'a k that is always right',
    '{kind: classification, classes: [a, b, c], topK: [2, 3]}',
    /task\.topK\[1\]: top-3 of 3 classes/,
  ],
  [
    'a setting of another kind',
    '{kind: regression, topK: [2]}',
    /`topK` is not a known setting\. Known here: kind, output, metrics/,
  ],
  ['no kind', '{classes: [a, b]}', /task: `kind` is missing\. Add `kind`: classification, multiLabel or regression\./],
])('task: %s', (_, task, message) => {
  expect(failureOf(TARGET.replace('{kind: classification}', task)).message).toMatch(message);
});

test.each<[string, string, RegExp]>([
  ['no data', '{}', /data: there is neither `test` nor `all`/],
  ['both', '{all: {format: csv, path: a}, test: {format: csv, path: b}}', /data\.all: `all` and `test` are both given/],
  [
    'a split of nothing',
    '{test: {format: csv, path: b}, split: {test: 0.3}}',
    /data\.split: `split` has nothing to split/,
  ],
  [
    'a split of train beside a validation set',
    '{train: {format: csv, path: a}, validation: {format: csv, path: c}, test: {format: csv, path: b}, split: {validation: 0.1}}',
    /data\.split: `split` has nothing to split\. Give the one set as `all`, or `train` without `validation`, or remove/,
  ],
  [
    'a split that leaves nothing to train on',
    '{train: {format: csv, path: a}, test: {format: csv, path: b}, split: {validation: 1}}',
    /data\.split\.validation: 1 of `train` as validation leaves one of the two empty/,
  ],
  [
    'a split of more than all',
    '{all: {format: csv, path: a}, split: {train: 0.9}}',
    /data\.split: the parts add up to 1\.2/,
  ],
  [
    'an unknown format',
    '{test: {format: npzz, path: b}}',
    /format: "npzz" is not allowed\. Did you mean `npz`\? Write idx, npy/,
  ],
  [
    'a setting of another format',
    '{test: {format: cifar, path: b, delimiter: ";"}}',
    /`delimiter` is not a known setting\. Known here: format, path, metadata, limit, spread/,
  ],
  ['no path', '{test: {format: csv}}', /data\.test: `path` is missing\. Add `path`\. Path relative to the config file/],
  [
    'one of two forms',
    '{test: {format: csv, path: b}, preprocess: {mean: true}}',
    /preprocess\.mean: true is not allowed here/,
  ],
  [
    'an entry of a list',
    '{test: {format: csv, path: b}, preprocess: {mean: [1, a]}}',
    /preprocess\.mean\[1\]: "a" is text where a number is needed/,
  ],
  [
    'division by zero',
    '{test: {format: csv, path: b}, preprocess: {divide: 0}}',
    /divide: 0 is out of range\. Write a number above 0\./,
  ],
])('data: %s', (_, data, message) => {
  const text = TARGET.replace(/ {4}data:\n.*\n/, `    data: ${data}\n`);
  expect(failureOf(text).message).toMatch(message);
});

test.each<[string, string, RegExp]>([
  ['an empty file', '', /the file is empty\. Run `compression-gate init`/],
  ['a comment alone', '# nothing\n', /the file is empty/],
  ['a list', '- 1\n', /the file is not a mapping\. Begin with `targets:`/],
  ['targets as a list', 'targets:\n  - model: a.json\n', /^gate\.yml:1 targets: `targets` is a list\. Write a mapping/],
  [
    'a target without its name',
    'model: a.json\n',
    /^gate\.yml:1 model: `model` stands at the top level\. Move it below `targets:`/,
  ],
  ['no targets', 'backend: wasm\n', /`targets` is missing\. Add `targets`/],
  ['a target name with a blank', 'targets:\n  "a b": {model: m}\n', /targets\["a b"\]: "a b" can't be used as a name/],
  ['another version', `version: 2\n${TARGET}`, /^gate\.yml:1 version: 2 is not allowed\. Write 1\.$/],
])('%s', (_, text, message) => {
  const failure = failureOf(text);
  expect(failure.code).toBe('config-invalid');
  expect(failure.message).toMatch(message);
});

test('several mistakes are listed in the order of the file', () => {
  const lines = failureOf(
    `${TARGET}    seed: x\n    recipe: [{method: prune, sparsity: 3}]\nbackend: gpu\n`,
  ).message.split('\n');
  expect(lines).toHaveLength(3);
  expect(lines[0]).toMatch(/^gate\.yml:7 targets\.glyphs\.seed: /);
  expect(lines[1]).toMatch(/^ {2}gate\.yml:8 targets\.glyphs\.recipe\[0\]\.sparsity: /);
  expect(lines[2]).toMatch(/^ {2}gate\.yml:9 backend: "gpu" is not allowed/);
  expect(lines[2]).toMatch(/[^.]\.$/);
});

test('very many mistakes are counted', () => {
  const keys = Array.from({ length: 40 }, (_, i) => `wrong${i}: 1`).join('\n');
  expect(failureOf(`${TARGET}${keys}\n`).message).toMatch(/\n {2}and 29 more\.$/);
});

describe('text that is no YAML', () => {
  test.each<[string, string, string, RegExp]>([
    ['an unclosed list', 'a: [1, 2\nb: 3\n', 'config-syntax', /^gate\.yml:2:1: this is not valid YAML or JSON: /],
    [
      'a key twice',
      'a: 1\na: 2\n',
      'config-syntax',
      /^gate\.yml:2:1: this key is written twice in the same mapping\. Keep one of the two\.$/,
    ],
    ['tabs', 'a:\n\t- 1\n', 'config-syntax', /^gate\.yml:2:1: a tab is used for indentation\. Indent with spaces\.$/],
    ['two documents', 'a: 1\n---\nb: 2\n', 'config-syntax', /several YAML documents/],
    ['broken JSON', '{"a": 1,, "b": 2}', 'config-syntax', /^gate\.yml:1:/],
    ['an alias of nothing', 'targets: *none\n', 'config-aliases', /anchors and aliases can't be resolved/],
    [
      'an alias inside its own anchor',
      'a: &x [*x]\n',
      'config-aliases',
      /^gate\.yml:1: an alias refers to something that contains it/,
    ],
  ])('%s', (_, text, code, message) => {
    const failure = failureOf(text);
    expect(failure.code).toBe(code);
    expect(failure.message).toMatch(message);
  });

  test('aliases that multiply are stopped in no time', () => {
    const levels = Array.from(
      { length: 12 },
      (_, i) => `a${i + 1}: &a${i + 1} [${Array(10).fill(`*a${i}`).join(', ')}]`,
    );
    const started = performance.now();
    expect(failureOf(`a0: &a0 [lol]\n${levels.join('\n')}\n`).code).toBe('config-aliases');
    expect(performance.now() - started).toBeLessThan(3000);
  });

  test('a file that is no config is refused for its size', () => {
    expect(failureOf(`a: ${'x'.repeat(1_000_001)}`).code).toBe('config-too-large');
  });
});
