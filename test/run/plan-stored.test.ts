import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from '@jest/globals';
import { diskFiles } from '../../src/edge/files/disk.ts';
import { folderStore } from '../../src/edge/store/folder.ts';
import { makeRecord } from '../../src/history/make-record.ts';
import type { PlannedTarget } from '../../src/run/plan.ts';
import { type PlanOptions, planIn, projectFiles, type RepositoryFiles } from '../support/planned.ts';
import { sampleFacts, sampleMeasurement } from '../support/sample-measurement.ts';
import { tinyConfig, tinyCsv, tinyModel } from '../support/tiny-project.ts';

const made: string[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function write(folder: string, files: RepositoryFiles): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
}

/** A project outside git whose baseline was stored as it stands; then `changes`. */
async function planAfter(
  changes: RepositoryFiles,
  options: PlanOptions & { before?: RepositoryFiles; maxModelBytes?: number; untimed?: boolean } = {},
): Promise<PlannedTarget> {
  const folder = mkdtempSync(join(tmpdir(), 'plan-stored-'));
  made.push(folder);
  write(folder, { ...projectFiles(), ...options.before });
  const { situation } = await planIn(folder);
  const caps = { maxModelBytes: options.maxModelBytes ?? 1e6, maxPredictions: 1000 };
  const record = makeRecord(
    sampleMeasurement({ target: 'tiny', ...(options.untimed ? { latency: undefined } : {}) }),
    { key: situation.key, createdAt: '2026-08-01T12:00:00.000Z' },
    caps,
  );
  await folderStore(diskFiles(folder), '.compression-gate/baseline').write('tiny', record);
  write(folder, changes);
  return planIn(folder, options);
}

const config = (from: string, to: string): RepositoryFiles => {
  expect(tinyConfig).toContain(from);
  return { 'compression-gate.yml': tinyConfig.replace(from, to) };
};

test.each<[string, RepositoryFiles]>([
  ['nothing', {}],
  ['a gate', config('5 pp', '1 pp')],
  ['how models are timed', config('latency: {enabled: false}', 'latency: {seconds: 9}')],
  ['the title of the report', { 'compression-gate.yml': `${tinyConfig}report: {title: Other}\n` }],
  ['a file that no target reads', { 'readme.md': 'new', 'model/labels.txt': 'x' }],
])('%s has changed: the result on record is reused', async (_, changes) => {
  const plan = await planAfter(changes);
  expect(plan.baseline).toMatchObject({ kind: 'reuse-result', info: { kind: 'stored' } });
  expect(plan.request).toBeUndefined();
  expect(plan.stored?.model).toBeDefined();
});

test('a gate on latency that is newer than the record, which holds none: everything is measured', async () => {
  const timed = config('latency: {enabled: false}', 'latency: {seconds: 1}')['compression-gate.yml'] as string;
  const gated = {
    'compression-gate.yml': timed.replace(
      /gates:[\s\S]*?limit: 5 pp.*/,
      'gates: [{metric: latency, against: original, limit: 2x}]',
    ),
  };
  expect(gated['compression-gate.yml']).toContain('metric: latency');
  expect((await planAfter(gated, { untimed: true })).request).toBeDefined();
  expect((await planAfter(gated)).request).toBeUndefined();
  expect((await planAfter({}, { untimed: true })).request).toBeUndefined();
});

const modules: RepositoryFiles = {
  ...config(
    '{kind: classification}',
    '{kind: classification, metrics: [{name: mine, module: metric.mjs, better: higher}]}',
  ),
  'metric.mjs': "import { half } from './half.mjs';\nexport default () => half;",
  'half.mjs': 'export const half = 0.5;',
};

test.each<[string, RepositoryFiles, string]>([
  ['the recipe', config('sparsity: 0.3', 'sparsity: 0.4'), 'compare-stored'],
  ['fine-tuning', config('epochs: 1', 'epochs: 2'), 'compare-stored'],
  ['the seed', config('    recipe:', '    seed: 1\n    recipe:'), 'compare-stored'],
  ['the model', projectFiles(tinyConfig, tinyModel(2)), 'compare-stored'],
  ['the examples', { 'test.csv': tinyCsv(60, 'another') }, 'remeasure-stored'],
  ['the training examples', { 'train.csv': tinyCsv(30, 'another') }, 'remeasure-stored'],
  ['the task', config('{kind: classification}', '{kind: classification, topK: [2]}'), 'remeasure-stored'],
  ['the size of batches', config('evaluation: {', 'evaluation: {batchSize: 7, '), 'remeasure-stored'],
  ['a metric module', { 'metric.mjs': 'export default () => 0.6;' }, 'remeasure-stored'],
  ['what a metric module imports', { 'half.mjs': 'export const half = 0.6;' }, 'remeasure-stored'],
])('%s has changed: measured, and held against what is stored', async (what, changes, kind) => {
  const plan = await planAfter(changes, { before: what.includes('module') ? modules : {} });
  expect(plan.baseline.kind).toBe(kind);
  expect(plan.request?.baseline).toEqual({
    files: plan.stored?.model,
    where: 'the stored baseline',
    remeasure: kind === 'compare-stored' ? sampleFacts : 'always',
  });
});

test('another version of the tool measures again', async () => {
  expect((await planAfter({}, { toolchain: 'newer' })).baseline.kind).toBe('compare-stored');
});

test('`fresh` measures although nothing has changed', async () => {
  const { baseline, request } = await planAfter({}, { fresh: true });
  expect(baseline.kind).toBe('compare-stored');
  expect(request?.baseline?.remeasure).toEqual(sampleFacts);
});

test('without a stored model, other data leave nothing to compare with; the base commit is not asked', async () => {
  const { baseline, request } = await planAfter({ 'test.csv': tinyCsv(60, 'another') }, { maxModelBytes: 1 });
  expect(baseline).toMatchObject({ kind: 'none', info: { kind: 'none' } });
  expect(baseline.info.text).toMatch(
    /cannot be compared with because the data has changed since; its model is not stored/,
  );
  expect(request).toMatchObject({ target: 'tiny' });
  expect(request?.baseline).toBeUndefined();
});

test.each(['pass', 'warn', 'fail'] as const)(
  'none stored and `onMissing: %s`: no base commit is looked for',
  async (onMissing) => {
    const folder = mkdtempSync(join(tmpdir(), 'plan-stored-'));
    made.push(folder);
    write(folder, { ...projectFiles(), 'compression-gate.yml': `${tinyConfig}baseline: {onMissing: ${onMissing}}\n` });
    const { baseline, request } = await planIn(folder, { ref: 'no such commit' });
    expect(baseline).toEqual({
      kind: 'none',
      verdict: onMissing,
      info: {
        kind: 'none',
        text: `none is stored for this target and \`baseline.onMissing\` is \`${onMissing}\``,
        proposal:
          '`compression-gate baseline update` on the default branch, committed, stores one in the folder .compression-gate/baseline',
      },
    });
    expect(request?.baseline).toBeUndefined();
  },
);

test('a stored baseline that cannot be read is for the caller to judge', async () => {
  const spoil = { '.compression-gate/baseline/tiny/record.json': '{' };
  await expect(planAfter(spoil)).rejects.toMatchObject({ code: 'corrupt-baseline' });
  const seen: string[] = [];
  const plan = await planAfter(spoil, { unreadable: ({ code }) => void seen.push(code) });
  expect(seen).toEqual(['corrupt-baseline']);
  expect(plan.stored).toBeUndefined();
  expect(plan.baseline.kind).toBe('none');
});

test('wrong input of one target is found before anything is measured', async () => {
  await expect(planAfter({ 'model/model.json': '{' })).rejects.toMatchObject({ code: 'model-not-json' });
  await expect(planAfter(config('path: test.csv', 'path: tset.csv'))).rejects.toMatchObject({ code: 'file-missing' });
});
