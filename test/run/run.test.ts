import { expect, test } from '@jest/globals';
import { memoryFiles } from '../../src/edge/files/memory.ts';
import { folderStore } from '../../src/edge/store/folder.ts';
import { failureToData, inputFailure, runFailure } from '../../src/failure.ts';
import { type Measured, type RunOptions, type RunPorts, run } from '../../src/run/run.ts';
import { projectFiles, type RepositoryFiles } from '../support/planned.ts';
import { sampleMeasurement } from '../support/sample-measurement.ts';
import { tinyConfig } from '../support/tiny-project.ts';

/** The tiny project twice over, as targets `one` and `two`. */
const [head, body] = tinyConfig.split('  tiny:\n');
const config = `${head}  one:\n${body}  two:\n${body}`;

const options: RunOptions = { configPath: 'compression-gate.yml', fresh: false, failOn: 'error', outputFolder: 'out' };
const none: Measured = { measured: new Map(), failed: new Map(), notices: [] };

/** A run in memory; `measure` stands for the worker. */
async function inMemory(measure: RunPorts['measure'], changes: Partial<RunOptions> = {}, beside: RepositoryFiles = {}) {
  const files = memoryFiles(new Map(Object.entries({ ...projectFiles(config), ...beside })), '/project');
  const before = new Set(files.files.keys());
  const said: string[] = [];
  const say = (level: string) => (text: string) => void said.push(`${level}: ${text}`);
  const outcome = await run(
    { ...options, ...changes },
    {
      files,
      filesAt: () => files,
      log: { info: () => {}, warn: say('warning'), error: say('error'), debug: () => {} },
      clock: { now: () => 0, date: () => '2026-08-01T12:00:00.000Z' },
      storeIn: (at, { path }) => folderStore(at, path),
      base: async () => undefined,
      measure,
      toolchain: 'test',
    },
  ).catch((error: Error) => error);
  return {
    outcome,
    said,
    left: [...files.files.keys()],
    written: [...files.files.keys()].filter((name) => !before.has(name)).sort(),
  };
}

const measured = (...targets: string[]) => new Map(targets.map((target) => [target, sampleMeasurement({ target })]));
const models = (target: string) => [`out/${target}/model/group1-shard1of1.bin`, `out/${target}/model/model.json`];
const reports = ['out/report.md', 'out/result.json'];

test('a worker that could not be kept alive fails what it was to measure, in a report', async () => {
  const { outcome, said, written } = await inMemory(() => {
    throw runFailure('worker/died', { what: 'The worker died twice. it printed nothing' });
  });
  expect(outcome).toMatchObject({ exitCode: 3, report: { verdict: 'not-measured' } });
  expect(said).toEqual([
    'error: one: The worker died twice. it printed nothing.',
    'error: two: The worker died twice. it printed nothing.',
  ]);
  expect(written).toEqual(reports);
});

test.each([
  ['an interrupted run', runFailure('worker/aborted', { what: 'the run was interrupted' })],
  ['a defect of ours', new TypeError('x is undefined')],
])('%s is no result: nothing is written', async (_, error) => {
  const { outcome, written } = await inMemory(() => {
    throw error;
  });
  expect(outcome).toBe(error);
  expect(written).toEqual([]);
});

test('a target that failed stands beside one that was judged; only the other has a model', async () => {
  const failure = failureToData(
    inputFailure('label-range', { where: 'test.csv', what: 'the label 7 is out of range' }),
  );
  const { outcome, said, written } = await inMemory(async () => ({
    measured: measured('two'),
    failed: new Map([['one', failure]]),
    notices: ['The worker died once.'],
  }));
  expect(outcome).toMatchObject({
    report: {
      targets: [
        { name: 'one', kind: 'input' },
        { name: 'two', source: 'measured' },
      ],
      notices: ['The worker died once.'],
    },
  });
  expect(said).toEqual(['error: one: test.csv: the label 7 is out of range.']);
  expect(written).toEqual([...reports, ...models('two')].sort());
});

test('the model of an earlier run does not stay for a target that failed', async () => {
  const old = { 'out/one/model/model.json': '{"modelTopology":{}}', 'out/one/model/group1-shard1of1.bin': 'old' };
  const failed = new Map([
    ['one', failureToData(inputFailure('label-range', { what: 'the label 7 is out of range' }))],
  ]);
  const measure = async () => ({ ...none, measured: measured('two'), failed });
  const { left } = await inMemory(measure, {}, old);
  expect(left.filter((name) => name.startsWith('out/one/'))).toEqual([]);
  expect(left).toContain('out/two/model/model.json');
});

const page = '<!doctype html><meta name="generator" content="compression-gate">private rows';

test.each([
  ['is gone after `report.examples` went back to ids', async () => ({ ...none, measured: measured('one', 'two') })],
  [
    'is gone even where the run comes to no end',
    () => {
      throw runFailure('worker/aborted', { what: 'the run was interrupted' });
    },
  ],
])('the page of examples of an earlier run %s', async (_, measure) => {
  const { left } = await inMemory(measure, {}, { 'out/report.html': page });
  expect(left).not.toContain('out/report.html');
});

test('a report.html that is none of ours stays', async () => {
  const measure = async () => ({ ...none, measured: measured('one', 'two') });
  const { left } = await inMemory(measure, {}, { 'out/report.html': '<!doctype html><title>mine</title>' });
  expect(left).toContain('out/report.html');
});

test('a defect in the worker is told with its stack', async () => {
  const failed = new Map([['one', failureToData(new TypeError('x is undefined'))]]);
  const { outcome, said } = await inMemory(async () => ({ ...none, measured: measured('two'), failed }));
  expect(outcome).toMatchObject({ exitCode: 3 });
  expect(said).toHaveLength(1);
  expect(said[0]).toMatch(/^error: one: this is a defect of compression-gate .*TypeError: x is undefined\n +at /s);
});

test('only the targets that are asked for are measured', async () => {
  const asked: string[] = [];
  await inMemory(
    async (requests) => {
      asked.push(...requests.map(({ target }) => target));
      return { ...none, measured: measured('two') };
    },
    { targets: ['two'] },
  );
  expect(asked).toEqual(['two']);
});

test('a target without an answer is a defect, not a pass', async () => {
  const { outcome, written } = await inMemory(async () => ({ ...none, measured: measured('one') }));
  expect(String(outcome)).toContain('target two');
  expect(written).not.toContain('out/result.json');
});

test('where something else would be overwritten, nothing is measured', async () => {
  let calls = 0;
  const count = async () => {
    calls++;
    return none;
  };
  const { outcome, written } = await inMemory(count, { outputFolder: 'test.csv' });
  expect(outcome).toMatchObject({ code: 'model-folder-shared', exitCode: 2 });
  expect({ calls, written }).toEqual({ calls: 0, written: [] });
});
