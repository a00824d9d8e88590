import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { parseConfig } from '../../src/config/load.ts';
import { type ConfigAnswers, configTemplate } from '../../src/config/template.ts';
import { workflowTemplate } from '../../src/config/workflow-template.ts';
import { VERSION } from '../../src/version.ts';

const ANSWERS: ConfigAnswers = {
  target: 'glyphs',
  model: 'model/model.json',
  data: { test: { format: 'idx', inputs: 'x.gz', labels: 'y.gz' }, preprocess: { divide: 255 } },
  task: { kind: 'classification' },
  labelled: true,
  trainable: false,
};

test.each<[string, Partial<ConfigAnswers>]>([
  ['labelled classification', {}],
  [
    'with a train split',
    { trainable: true, data: { ...ANSWERS.data, train: { format: 'idx', inputs: 'x', labels: 'y' } } },
  ],
  ['without labels', { labelled: false }],
  ['multi-label', { task: { kind: 'multiLabel' } }],
  ['regression', { task: { kind: 'regression' } }],
  ['regression without labels', { task: { kind: 'regression' }, labelled: false }],
  [
    'names that YAML would misread',
    { target: '1e3', model: 'a: b #c.json', task: { kind: 'classification', classes: ['no', 'null', '12', '- x'] } },
  ],
  ['gates of its own', { gates: [{ metric: 'sizeRaw', against: 'value', limit: '1 MB', level: 'warn' }] }],
  ['a recipe that prunes nothing', { trainable: true, recipe: [{ method: 'quantize', type: 'uint8' }] }],
])('the config parses back: %s', (_, change) => {
  const answers = { ...ANSWERS, ...change };
  const text = configTemplate(answers);
  const { config } = parseConfig(text, 'compression-gate.yml');
  const target = config.targets[answers.target];
  expect(target.model).toBe(answers.model);
  expect(target.data).toMatchObject(answers.data);
  expect(target.task).toMatchObject(answers.task);
  expect(target.gates?.length).toBeGreaterThan(0);
  if (answers.gates !== undefined) expect(target.gates).toEqual(answers.gates);
});

test('the first line leads editors to the schema of this very version', () => {
  const [first] = configTemplate(ANSWERS).split('\n');
  expect(first).toMatch(
    new RegExp(`^# yaml-language-server: \\$schema=https://\\S+/v${VERSION}/schema/config\\.schema\\.json$`),
  );
});

test('how long is fine-tuned is left to the default, which looks at the size of the train split', () => {
  const written = (recipe?: ConfigAnswers['recipe'], trainable = true) =>
    configTemplate({ ...ANSWERS, trainable, recipe });
  const quantized = [{ method: 'quantize', type: 'uint8' }] as const;
  for (const text of [written(), written(quantized), written(undefined, false)]) {
    expect(parseConfig(text, 'c').config.targets.glyphs.fineTune.epochs).toBeUndefined();
  }
  expect(written()).toContain('    # fineTune: {epochs: 5}\n');
  // What the comment shows is a setting that holds when it is uncommented.
  const set = written().replace('    # fineTune:', '    fineTune:');
  expect(parseConfig(set, 'c').config.targets.glyphs.fineTune.epochs).toBe(5);
  expect(written(quantized)).not.toContain('epochs');
});

test('every gate is explained in a comment', () => {
  const text = configTemplate(ANSWERS);
  expect(text).toContain(
    '# Fails when accuracy is more than 1 pp worse than that of the stored baseline of the base branch.',
  );
  expect(text).toContain('# Warns when agreement is worse than 95 %.');
});

const workflow = (text: string) => parse(text) as Record<string, never>;

test('the workflow takes no more rights than it needs and leaves no token behind', () => {
  const text = workflowTemplate({ configPath: 'ml/gate: x.yml', lfs: true });
  const { on, permissions, concurrency, jobs } = workflow(text) as Record<string, Record<string, never>>;
  expect(Object.keys(on)).toEqual(['pull_request']);
  expect(permissions).toEqual({});
  expect(concurrency).toEqual({ group: 'compression-gate-$' + '{{ github.ref }}', 'cancel-in-progress': true });
  const { steps, ...job } = (jobs as Record<string, Record<string, unknown>>).gate;
  expect(job).toEqual({
    'runs-on': 'ubuntu-latest',
    'timeout-minutes': 60,
    permissions: { contents: 'read', 'pull-requests': 'write' },
  });
  const [checkout, gate] = steps as { uses: string; with: Record<string, unknown> }[];
  expect(checkout.uses).toMatch(/^actions\/checkout@[0-9a-f]{40}$/);
  expect(checkout.with).toEqual({ 'persist-credentials': false, lfs: true });
  expect(gate).toEqual({ uses: 'compression-gate/compression-gate@<sha>', with: { config: 'ml/gate: x.yml' } });
  expect(text).not.toMatch(/paths:/);
});
