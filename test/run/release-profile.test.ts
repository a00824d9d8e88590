/** A run under the profile of a release, in memory; `measure` stands for the worker. */
import { expect, test } from '@jest/globals';
import { parseConfig } from '../../src/config/load.ts';
import { memoryFiles } from '../../src/edge/files/memory.ts';
import { runFailure } from '../../src/failure.ts';
import type { BaselineRecord } from '../../src/history/record.ts';
import type { HistoryStore, ReleaseQuery, Store } from '../../src/ports.ts';
import { renderMarkdown } from '../../src/report/markdown.ts';
import type { TargetReport } from '../../src/report/report.ts';
import { resultSchema } from '../../src/report/result-schema.ts';
import { ACCEPTED_FILE } from '../../src/run/read-accepted.ts';
import { type Outcome, type RunOptions, run } from '../../src/run/run.ts';
import { check } from '../../src/schema.ts';
import { projectFiles } from '../support/planned.ts';
import { sampleMeasurement } from '../support/sample-measurement.ts';
import { sampleBaseline } from '../support/store-contract.ts';
import { tinyConfig } from '../support/tiny-project.ts';

const written = '{metric: accuracy, against: original, limit: 5 pp}';
const withGates = (...gates: string[]): string =>
  tinyConfig.replace(`- ${written}`, gates.map((gate) => `- ${gate}`).join('\n      '));

interface Scene {
  readonly config: string;
  readonly everyDay?: boolean;
  /** Size of the last release in bytes; the candidate has 29. */
  readonly lastSize?: number;
  readonly history?: Partial<Pick<HistoryStore, 'release'>> | null;
  readonly accepted?: string;
}

async function play({ config, everyDay = false, lastSize, history = {}, accepted = '' }: Scene) {
  const contents = { ...projectFiles(config), [ACCEPTED_FILE]: accepted };
  const files = memoryFiles(new Map(Object.entries(contents)), '/project');
  const asked: (ReleaseQuery | undefined)[] = [];
  const { record } = sampleBaseline('2026-07-01T12:00:00.000Z', 'tiny');
  const metrics = { ...record.candidate.metrics, sizeRaw: lastSize ?? 29 };
  const candidate = { ...record.candidate, metrics, modelDigest: 'b'.repeat(64) };
  const last: BaselineRecord = { ...record, candidate, run: { release: 'v1.0.0' } };
  const kept: Partial<HistoryStore> = {
    entries: async () => [],
    release: async (_target, query) => {
      asked.push(query);
      return lastSize === undefined ? undefined : { record: last };
    },
  };
  const store: Store = {
    description: 'branch data',
    kind: 'branch',
    read: async () => undefined,
    write: async () => [],
    ...(history && { history: { ...kept, ...history } as HistoryStore }),
  };
  const options: RunOptions = {
    configPath: 'compression-gate.yml',
    fresh: false,
    failOn: 'error',
    outputFolder: 'out',
    ...(everyDay ? {} : { profile: 'release', release: 'v1.1.0' }),
  };
  const quiet = () => {};
  const outcome: Outcome | Error = await run(options, {
    files,
    filesAt: () => files,
    log: { info: quiet, warn: quiet, error: quiet, debug: quiet },
    clock: { now: () => 0, date: () => '2026-08-01T12:00:00.000Z' },
    storeIn: () => store,
    base: async () => undefined,
    measure: async () => ({
      measured: new Map([['tiny', sampleMeasurement({ target: 'tiny' })]]),
      failed: new Map(),
      notices: [],
    }),
    commit: 'a'.repeat(40),
    toolchain: 'test',
  }).catch((error: Error) => error);
  if (outcome instanceof Error) return { error: outcome, asked };
  const [target] = outcome.report.targets as readonly TargetReport[];
  const checks = target.checks.map(({ against, level, status, path }) => `${against} ${level} ${status} ${path}`);
  return { report: outcome.report, result: outcome.result, checks, asked };
}

const size = '{metric: sizeRaw, against: baseline, limit: 10 %, level: warn}';

test('a step that every day lets pass with a warning fails as a release, where it adds up', async () => {
  const config = withGates(size);
  const everyDay = await play({ config, everyDay: true, lastSize: 20 });
  expect([everyDay.report?.verdict, everyDay.report?.exitCode, everyDay.checks]).toEqual([
    'no-baseline',
    0,
    ['baseline warn no-baseline targets.tiny.gates[0]'],
  ]);
  const { report, checks, asked } = await play({ config, lastSize: 20 });
  expect([report?.verdict, report?.exitCode, checks]).toEqual([
    'fail',
    1,
    ['baseline error no-baseline targets.tiny.gates[0]', 'release error fail targets.tiny.gates[0]'],
  ]);
  expect(asked).toEqual([{ tag: 'v1.1.0', commit: 'a'.repeat(40), isAncestor: undefined }]);
});

test('the report names the profile, the tag and the last release, and shows the change against it', async () => {
  const { report, result } = await play({ config: withGates(size), lastSize: 20 });
  const text = renderMarkdown(report!, { form: 'full' });
  expect(text).toMatch(/^## ❌ Compression gate: release v1\.1\.0\n/);
  expect(text).toContain('The last release is v1.0.0 (c0ffee1)');
  expect(text).toMatch(/vs\u00a0release/);
  expect(text).toContain('against the release, limit 10 %');
  expect(report?.profile).toBe('release');
  expect(check(resultSchema, result).ok).toBe(true);
});

test('a regression against the last release is accepted by an entry of its own', async () => {
  const scene = { config: withGates(size), lastSize: 20 };
  const fails = await play(scene);
  expect(fails.checks).toContain('release error fail targets.tiny.gates[0]');
  const accepted = `- {target: tiny, metric: sizeRaw, against: release, limit: 60 %, reason: wider for the new set, expires: 2026-09-01}\n`;
  const { checks, error } = await play({ ...scene, accepted });
  expect(error).toBeUndefined();
  expect(checks).toContain('release error pass targets.tiny.gates[0]');
});

test('on any other day the report names the release that a gate was held against', async () => {
  const { report } = await play({
    config: withGates('{metric: sizeRaw, against: release, limit: 10 %}'),
    everyDay: true,
    lastSize: 29,
  });
  expect(report && renderMarkdown(report, { form: 'full' })).toMatch(
    /Last release: v1\.0\.0 \(c0ffee1, recorded 2026-07-01\)\./,
  );
});

test('the first release: nothing to hold it against, which is said and only warns', async () => {
  const { report, checks } = await play({ config: `${withGates(size)}verdicts: {noBaseline: fail}\n` });
  expect(checks).toContain('release warn no-baseline targets.tiny.gates[0]');
  expect(report?.notices[0]).toContain('no release is on record; those gates only warn');
  const warned = await play({ config: withGates(size) });
  expect([warned.report?.exitCode, warned.report?.verdict]).toEqual([0, 'no-baseline']);
});

test('a store without history says so; one that cannot be read ends the run', async () => {
  const none = await play({ config: withGates(size), history: null });
  expect(none.report?.notices[0]).toContain('keeps no history');
  const release = async () => Promise.reject(runFailure('git-gave-up', { what: 'git gave up' }));
  const broken = await play({ config: withGates(size), history: { release } });
  expect(broken.error?.message).toBe('git gave up.');
});

test('gates of its own stand in place of the others, and are named by their own place', async () => {
  const own = `    release:\n      gates:\n        - {metric: sizeRaw, against: release, limit: 100 %}\n`;
  const { report, checks } = await play({ config: `${withGates(size).trimEnd()}\n${own}`, lastSize: 20 });
  expect(checks).toEqual(['release error pass targets.tiny.release.gates[0]']);
  expect(report?.notices[0]).toContain('its gates are those of `release.gates`');
  expect(report?.targets[0]).toMatchObject({ checks: [{ line: expect.any(Number) }] });
});

test('what stays inconclusive fails', async () => {
  const config = withGates('{metric: agreement, against: value, limit: 80 %}');
  const everyDay = await play({ config, everyDay: true });
  const release = await play({ config });
  expect([everyDay.report?.verdict, release.report?.verdict]).toEqual(['inconclusive', 'fail']);
});

test('mistakes in `release.gates` are found where they stand', () => {
  const own = `    release:\n      gates:\n        - {metric: acuracy, limit: 1 pp}\n`;
  expect(() => parseConfig(`${tinyConfig.trimEnd()}\n${own}`, 'gate.yml')).toThrow(/release\.gates\[0\]\.metric/);
  const empty = `    release: {gates: []}\n`;
  expect(() => parseConfig(`${tinyConfig.trimEnd()}\n${empty}`, 'gate.yml')).toThrow(/release\.gates/);
});
