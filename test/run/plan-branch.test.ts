import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, jest, test } from '@jest/globals';
import { diskFiles } from '../../src/edge/files/disk.ts';
import { gitBaseCommit } from '../../src/edge/git/base-commit.ts';
import { localBranch } from '../../src/edge/git/local-branch.ts';
import { makeRecord } from '../../src/history/make-record.ts';
import { type PlannedTarget, planTargets } from '../../src/run/plan.ts';
import { openProject } from '../../src/run/project.ts';
import { openBranchStore } from '../support/branch-store.ts';
import { type GitProject, withGitProject } from '../support/git-project.ts';
import { heardLog } from '../support/github-api/client-of.ts';
import { projectFiles } from '../support/planned.ts';
import { sampleMeasurement } from '../support/sample-measurement.ts';
import { tinyConfig, tinyModel } from '../support/tiny-project.ts';

jest.setTimeout(60_000);

const onBranch = `${tinyConfig}baseline: {store: branch}\n`;
const aged = `${tinyConfig}baseline: {store: branch, maxAgeDays: 90}\n`;

const storeOf = ({ folder }: GitProject) =>
  openBranchStore(localBranch({ root: folder, name: 'compression-gate', log: heardLog() }));

async function plan(
  project: GitProject,
  { base = 'main', date = '2026-08-02T12:00:00.000Z', log = heardLog(), stores = false } = {},
): Promise<PlannedTarget> {
  const opened = await openProject('compression-gate.yml', undefined, (path) => diskFiles(join(project.folder, path)));
  const [planned] = await planTargets({
    project: opened,
    store: storeOf(project),
    base: () => gitBaseCommit(project.folder, base),
    toolchain: 'test',
    fresh: false,
    stores,
    root: project.folder,
    date,
    warn: log.warn,
    unreadable: (failure) => {
      throw failure;
    },
  });
  if ('failure' in planned) throw Object.assign(new Error(planned.failure.parts.what), planned.failure);
  return planned;
}

/** What `record` does for the commit that is checked out. */
async function record(project: GitProject, createdAt = '2026-08-01T12:00:00.000Z'): Promise<string> {
  const commit = project.git('rev-parse', 'HEAD');
  const { situation } = await plan(project, { base: 'HEAD' });
  const baseline = makeRecord(
    sampleMeasurement({ target: 'tiny' }),
    { key: situation.key, createdAt, commit },
    { maxModelBytes: 1e6, maxPredictions: 1000 },
  );
  await storeOf(project).write('tiny', baseline);
  return commit;
}

async function withProject(use: (project: GitProject) => Promise<void>, config = onBranch): Promise<void> {
  await withGitProject(async (project) => {
    project.commit('first', projectFiles(config));
    await use(project);
  });
}

const otherModel = projectFiles(onBranch, tinyModel(2));
const thirdModel = projectFiles(onBranch, tinyModel(3));

test('first run: nothing is stored, and it says exactly how it will be', async () => {
  await withProject(async (project) => {
    project.git('checkout', '-q', '-b', 'feature');
    project.commit('other model', otherModel);
    const { baseline } = await plan(project);
    expect(baseline.kind).toBe('measure-base');
    expect(baseline.info.text).toContain(
      '`mode: record` on the next push to the default branch (or `compression-gate baseline update` there) stores one on the branch compression-gate',
    );
    // Of the run that does it, it is no proposal.
    const { info } = (await plan(project, { stores: true })).baseline;
    expect(info.text).toMatch(/; this run stores one on the branch compression-gate$/);
  });
});

test('the record of the merge base is the baseline, also when the default branch has moved on since', async () => {
  await withProject(async (project) => {
    const base = await record(project);
    project.git('checkout', '-q', '-b', 'feature');
    project.commit('other model', otherModel);
    project.git('checkout', '-q', 'main');
    project.commit('third model', thirdModel);
    await record(project, '2026-08-01T13:00:00.000Z');
    project.git('checkout', '-q', 'feature');
    const { baseline, stored } = await plan(project, { base });
    expect(stored).toMatchObject({ how: 'merge-base', record: { commit: base } });
    expect(baseline.kind).toBe('compare-stored');
    expect(baseline.info.text).toMatch(
      /^stored on 2026-08-01 at [0-9a-f]{7}, the record of the base commit, same data/,
    );
  });
});

test('the nearest ancestor that has a record: how far it is, and how old', async () => {
  await withProject(async (project) => {
    const recorded = await record(project);
    project.commit('docs', { 'README.md': 'one' });
    project.commit('docs', { 'README.md': 'two' });
    project.git('checkout', '-q', '-b', 'feature');
    project.commit('other model', otherModel);
    const { baseline, stored } = await plan(project, { date: '2026-10-30T00:00:00.000Z' });
    expect(stored).toMatchObject({ how: 'ancestor', distance: 2, record: { commit: recorded } });
    expect(baseline.info.text).toContain(
      ', the nearest record before the base commit (2 commits earlier), 89 days old,',
    );
  });
});

test('a squash, a rebase: the commits are gone, the content is found', async () => {
  await withProject(async (project) => {
    project.commit('other model', otherModel);
    const recorded = await record(project);
    // The same files by a commit that shares nothing with the recorded one.
    project.git('checkout', '-q', '--orphan', 'squashed');
    const squashed = project.commit('squashed', {});
    project.git('checkout', '-q', '-b', 'feature');
    project.commit('third model', thirdModel);
    const { baseline, stored } = await plan(project, { base: squashed });
    expect(stored).toMatchObject({ how: 'content', record: { commit: recorded } });
    expect(baseline.kind).toBe('compare-stored');
    expect(baseline.info.text).toContain(
      ', a record of what the base commit holds (neither it nor a commit before it has one)',
    );
  });
});

test('data that is in no commit is part of the content all the same', async () => {
  await withProject(async (project) => {
    project.commit('untrack', { '.gitignore': 'test.csv\n' });
    project.git('rm', '-q', '--cached', 'test.csv');
    project.commit('no data in git', {});
    await record(project);
    project.git('checkout', '-q', '--orphan', 'squashed');
    const squashed = project.commit('squashed', {});
    project.commit('third model', { ...thirdModel, 'test.csv': projectFiles()['test.csv'] });
    expect((await plan(project, { base: squashed })).stored?.how).toBe('content');
  });
});

test('a change is never held against a record of its own content while another base is known', async () => {
  await withProject(async (project) => {
    project.git('checkout', '-q', '-b', 'other');
    project.commit('other model', otherModel);
    await record(project);
    project.git('checkout', '-q', '-b', 'feature', 'main');
    project.commit('the same other model', otherModel);
    const { baseline } = await plan(project, { base: 'main' });
    expect(baseline.kind).toBe('measure-base');
  });
});

test('nothing has changed since the base: the result on record is reused', async () => {
  await withProject(async (project) => {
    await record(project);
    project.git('checkout', '-q', '-b', 'feature');
    project.commit('docs', { 'README.md': 'one' });
    const { baseline, request } = await plan(project);
    expect(baseline.kind).toBe('reuse-result');
    expect(request).toBeUndefined();
  });
});

test('an expired record counts as none, and the report says why', async () => {
  await withProject(async (project) => {
    await record(project);
    project.git('checkout', '-q', '-b', 'feature');
    project.commit('other model', projectFiles(aged, tinyModel(2)));
    expect((await plan(project, { date: '2026-10-30T12:00:00.000Z' })).baseline.kind).toBe('compare-stored');
    const { baseline } = await plan(project, { date: '2026-10-31T12:00:00.000Z' });
    expect(baseline.kind).toBe('measure-base');
    expect(baseline.info.text).toMatch(
      /^the one stored on 2026-08-01 is 91 days old, and `baseline.maxAgeDays` is 90, so the model of the base commit/,
    );
  }, aged);
});

test('a corrupt record of the base does not hide the one before it; where there is no other, the run says so', async () => {
  await withProject(async (project) => {
    const first = await record(project);
    project.commit('docs', { 'README.md': 'one' });
    const second = await record(project, '2026-08-01T13:00:00.000Z');
    project.git('checkout', '-q', '-b', 'feature');
    project.commit('other model', otherModel);
    const branch = localBranch({ root: project.folder, name: 'compression-gate', log: heardLog() });
    const spoil = async (commit: string): Promise<void> => {
      const tip = (await branch.tip()) as string;
      const file = (await branch.list(tip)).find(({ path }) => path.includes(commit.slice(0, 12)));
      const changes = new Map([[file?.path as string, new TextEncoder().encode('{"schemaVersion": 9}')]]);
      expect(await branch.commit(tip, changes, 'Spoiled')).toBe('done');
    };
    await spoil(second);
    const log = heardLog();
    const { stored } = await plan(project, { log });
    expect(stored).toMatchObject({ how: 'ancestor', distance: 1, record: { commit: first } });
    expect(log.lines.join()).toMatch(/warn: tiny: a record was passed over\. .*schema version 9/);
    await spoil(first);
    await expect(plan(project)).rejects.toMatchObject({ code: 'newer-baseline' });
  });
});

test('a base that cannot be read leaves the content unknown, and the run goes on', async () => {
  await withProject(async (project) => {
    await record(project);
    rmSync(join(project.folder, '.git', 'refs', 'heads', 'main'), { force: true });
    const { baseline } = await plan(project, { base: 'main' });
    // No base is known: then this run's own content is on record.
    expect(baseline.kind).toBe('reuse-result');
  });
});
