import { expect, test } from '@jest/globals';
import { parseConfig } from '../../src/config/load.ts';
import { memoryFiles } from '../../src/edge/files/memory.ts';
import { runFailure } from '../../src/failure.ts';
import type { BaseCommit } from '../../src/ports.ts';
import { changedRules, ruleChanges } from '../../src/run/changed-rules.ts';
import { tinyConfig } from '../support/tiny-project.ts';

const configOf = (gates: string | undefined, more = '') =>
  parseConfig(
    tinyConfig.replace(/ {4}gates:[\s\S]*$/, gates === undefined ? '' : `    gates: [${gates}]\n`) + more,
    'gate.yml',
  ).config;
const changes = (before: string | undefined, now: string | undefined) => ruleChanges(configOf(before), configOf(now));

const accuracy = (limit: string, level = 'error') =>
  `{metric: accuracy, against: original, limit: ${limit}, level: ${level}}`;
const size = (limit: string) => `{metric: sizeBrotli, limit: ${limit}}`;

test.each<[string | undefined, string | undefined, string[]]>([
  [
    accuracy('1 pp'),
    accuracy('5 pp'),
    ['`tiny`: the limit of `accuracy` against the original was `1 pp` and is `5 pp`'],
  ],
  [
    accuracy('1 pp'),
    accuracy('1 pp', 'warn'),
    ['`tiny`: the level of `accuracy` against the original was `error` and is `warn`'],
  ],
  [
    `${accuracy('1 pp')}, ${size('2 %')}`,
    accuracy('1 pp'),
    ['`tiny`: the gate on `sizeBrotli` against the baseline (limit `2 %`) is gone'],
  ],
  [
    `${accuracy('1 pp')}, ${accuracy('2 pp', 'warn')}`,
    `${accuracy('4 pp', 'warn')}, ${accuracy('1 pp')}`,
    ['`tiny`: the limit of `accuracy` against the original was `2 pp` and is `4 pp`'],
  ],
  [undefined, '', ['`tiny`: the default gates are switched off']],
  [size('2 %'), undefined, ['`tiny`: its own gates are gone, and the default ones hold']],
  // What is stricter, and the order, are no news.
  [size('2 %'), `${accuracy('1 pp')}, ${size('2 %')}`, []],
  [undefined, accuracy('1 pp'), []],
])('gates %s, then %s', (before, now, expected) => {
  expect(changes(before, now)).toEqual(expected);
});

test('gates of releases count too', () => {
  const of = (gates: string | undefined) =>
    configOf(size('2 %'), gates === undefined ? '' : `    release: {gates: [${gates}]}\n`);
  const said = (before: string | undefined, now: string | undefined) => ruleChanges(of(before), of(now));
  expect(said(size('2 %'), size('9 %'))).toEqual([
    '`tiny`: of releases, the limit of `sizeBrotli` against the baseline was `2 %` and is `9 %`',
  ]);
  expect(said(`${size('2 %')}, ${accuracy('1 pp')}`, size('2 %'))).toEqual([
    '`tiny`: of releases, the gate on `accuracy` against the original (limit `1 pp`) is gone',
  ]);
  expect(said(size('2 %'), undefined)).toEqual(['`tiny`: the gates of releases are gone, and the everyday ones hold']);
  expect(said(undefined, size('2 %'))).toEqual(['`tiny`: releases get gates of their own, in place of all others']);
  expect(said(size('2 %'), size('2 %'))).toEqual([]);
});

test('a target that is gone, and settings of verdicts', () => {
  const two = parseConfig(
    `${tinyConfig}  other:\n    model: a/model.json\n    data: {test: {format: csv, path: a.csv}}\n    task: {kind: regression}\n`,
    'gate.yml',
  ).config;
  expect(ruleChanges(two, parseConfig(tinyConfig, 'gate.yml').config)).toEqual([
    'the target `other` is gone, and nothing is gated for it',
  ]);
  const lax = configOf(size('2 %'), 'verdicts: {alpha: 0.5, noBaseline: pass}\nbaseline: {onMissing: pass}\n');
  expect(ruleChanges(configOf(size('2 %')), lax)).toEqual([
    '`verdicts.alpha` was `0.01` and is `0.5`',
    '`verdicts.noBaseline` was `warn` and is `pass`',
    '`baseline.onMissing` was `measure` and is `pass`',
  ]);
});

const baseWith = (text: string | undefined): BaseCommit => ({
  commit: 'abcdef0123456789',
  read: async (path) => (path === 'app/gate.yml' && text !== undefined ? new TextEncoder().encode(text) : undefined),
});

test('the sentence names the base commit; without its config, or one that can be read, there is none', async () => {
  const { config, lineOf } = parseConfig(tinyConfig, 'gate.yml');
  const files = { ...memoryFiles(), root: '/repository/app' };
  const project = { config, configPath: 'app/gate.yml', files, targets: [], lineOf };
  const said = (base: BaseCommit | undefined) => changedRules(project, base, '/repository');
  expect(await said(baseWith(tinyConfig.replace('5 pp', '1 pp')))).toBe(
    'This change alters what it is judged by, against the config of the base commit abcdef0: `tiny`: the limit of `accuracy` against the original was `1 pp` and is `5 pp`.',
  );
  for (const base of [undefined, baseWith(undefined), baseWith('targets: 1'), baseWith(tinyConfig)]) {
    expect(await said(base)).toBeUndefined();
  }
  const refused = {
    ...baseWith(undefined),
    read: async () =>
      Promise.reject(runFailure('base-commit-unavailable', { where: 'gate.yml', what: 'is kept back' })),
  };
  expect(await said(refused)).toBe(
    'Whether this change alters what it is judged by is not known: the config of the base commit cannot be read. gate.yml: is kept back.',
  );
  const many = Array.from({ length: 12 }, (_, index) => `{metric: logLoss, against: value, limit: ${index}}`).join(
    ', ',
  );
  const text = tinyConfig.replace(/gates:[\s\S]*$/, `gates: [${many}]\n`);
  expect(await said(baseWith(text))).toMatch(/\(limit `9`\) is gone; and 2 more\.$/);
});
