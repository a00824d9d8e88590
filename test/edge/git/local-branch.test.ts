import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, jest, test } from '@jest/globals';
import { must } from '../../../src/edge/git/branch-git.ts';
import { localBranch } from '../../../src/edge/git/local-branch.ts';
import { noTemporary, temporaryFolder } from '../../../src/edge/git/temporary-folder.ts';
import { branchContract, type OpenedBranch } from '../../support/branch-contract.ts';
import { type GitProject, withGitProject } from '../../support/git-project.ts';
import { heardLog } from '../../support/github-api/client-of.ts';

jest.setTimeout(60_000);

const name = 'compression-gate';
const open = (folder: string, log = heardLog()) => localBranch({ root: folder, name, log });
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function commitsOf(project: GitProject): Awaited<ReturnType<OpenedBranch['log']>> {
  const lines = project.git('log', '--format=%H %P', name).split('\n');
  return lines.map((line) => {
    const [commit, ...parents] = line.trim().split(' ');
    return { commit, parents };
  });
}

branchContract('git without a remote', (use) =>
  withGitProject(async (project) => {
    project.commit('code', { 'model.json': '{}' });
    await use({ branch: open(project.folder), other: open(project.folder), log: async () => commitsOf(project) });
  }),
);

branchContract('git with a remote, from two clones', (use) =>
  withGitProject(async (project) => {
    project.commit('code', { 'model.json': '{}' });
    const [one, two] = [project.clone(), project.clone()];
    await use({ branch: open(one.folder), other: open(two.folder), log: async () => commitsOf(project) });
  }),
);

branchContract('git: a shallow clone and a bare one', (use) =>
  withGitProject(async (project) => {
    project.commit('code', { 'model.json': '{}' });
    project.commit('more', { 'model.json': '{"a":1}' });
    const [one, two] = [project.clone('--depth=1'), project.clone('--bare')];
    await use({ branch: open(one.folder), other: open(two.folder), log: async () => commitsOf(project) });
    expect(one.git('rev-list', '--count', 'HEAD')).toBe('1');
  }),
);

/** Everything of a repository that belongs to the user. */
function stateOf(project: GitProject): unknown {
  const index = join(project.folder, '.git', 'index');
  return {
    status: project.git('--no-optional-locks', 'status', '--porcelain=v2', '--branch', '--untracked-files=all'),
    index: readFileSync(index).toString('base64'),
    touched: statSync(index).mtimeMs,
    head: project.git('symbolic-ref', 'HEAD'),
    heads: project.git('for-each-ref', '--format=%(refname) %(objectname)', 'refs/heads', 'refs/tags'),
    config: readFileSync(join(project.folder, '.git', 'config'), 'utf8'),
    files: readdirSync(project.folder).sort(),
    fetchHead: readdirSync(join(project.folder, '.git')).includes('FETCH_HEAD'),
  };
}

test('work tree, index, HEAD and branches of the user stay as they are, whatever state they are in', async () => {
  await withGitProject(async (project) => {
    project.commit('code', { 'model.json': '{}', 'b.txt': 'b' });
    const clone = project.clone();
    clone.git('checkout', '-q', '-b', 'feature');
    writeFileSync(join(clone.folder, 'model.json'), 'changed');
    writeFileSync(join(clone.folder, 'staged.txt'), 'staged');
    clone.git('add', 'staged.txt');
    writeFileSync(join(clone.folder, 'untracked.txt'), 'untracked');
    const before = stateOf(clone);
    const branch = open(clone.folder);
    expect(await branch.commit(await branch.tip(), new Map([['a', bytes('a')]]), 'One')).toBe('done');
    expect(await branch.commit(await branch.tip(), new Map([['b', bytes('b')]]), 'Two')).toBe('done');
    expect(await branch.list((await branch.tip()) as string)).toHaveLength(2);
    expect(stateOf(clone)).toEqual(before);
    expect(project.git('log', '--format=%an <%ae> %cn %s', name)).toBe(
      'compression-gate <compression-gate@noreply.invalid> compression-gate Two\ncompression-gate <compression-gate@noreply.invalid> compression-gate One',
    );
  });
});

test('a worktree and a folder inside the repository serve as well; hooks do not run', async () => {
  await withGitProject(async (project) => {
    project.commit('code', { 'models/a/model.json': '{}' });
    const clone = project.clone();
    for (const hook of ['pre-push', 'reference-transaction', 'pre-commit']) {
      writeFileSync(join(clone.folder, '.git', 'hooks', hook), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
    }
    const other = mkdtempSync(join(tmpdir(), 'branch-worktree-'));
    clone.git('-c', 'core.hooksPath=/dev/null', 'worktree', 'add', '-q', '--detach', join(other, 'tree'));
    try {
      const branch = open(join(other, 'tree', 'models'));
      expect(await branch.commit(await branch.tip(), new Map([['a', bytes('a')]]), 'One')).toBe('done');
      expect(await open(clone.folder).tip()).toBe(project.git('rev-parse', name));
    } finally {
      rmSync(other, { recursive: true, force: true });
    }
  });
});

test('a remote that cannot be reached: what is known of it is read, and a record that cannot be pushed is loud', async () => {
  await withGitProject(async (project) => {
    project.commit('code', { 'model.json': '{}' });
    const clone = project.clone();
    const branch = open(clone.folder);
    await branch.commit(undefined, new Map([['a', bytes('a')]]), 'One');
    const known = await branch.tip();
    clone.git('remote', 'set-url', 'origin', 'file:///nowhere/at/all');
    const log = heardLog();
    const offline = open(clone.folder, log);
    expect(await offline.tip()).toBe(known);
    expect(log.lines.join()).toMatch(/warn: The compression-gate branch of origin was not fetched/);
    expect(log.lines.join()).toContain("fatal: '/nowhere/at/all' does not appear to be a git repository");
    await expect(offline.commit(known, new Map([['b', bytes('b')]]), 'Two')).rejects.toMatchObject({
      code: 'branch-not-written',
      kind: 'unfinished',
    });
  });
});

test('a server that refuses the push is no lost race', async () => {
  await withGitProject(async (project) => {
    project.commit('code', { 'model.json': '{}' });
    writeFileSync(join(project.folder, '.git', 'hooks', 'update'), '#!/bin/sh\necho protected branch >&2\nexit 1\n', {
      mode: 0o755,
    });
    const clone = project.clone();
    const branch = open(clone.folder);
    const writing = branch.commit(await branch.tip(), new Map([['a', bytes('a')]]), 'One');
    await expect(writing).rejects.toMatchObject({ code: 'branch-not-written' });
    // What the server said, and not what git says about it.
    await expect(writing).rejects.toThrow(
      '(git says: protected branch; error: hook declined to update refs/heads/compression-gate; hook declined)',
    );
  });
});

test.each(['with', 'without'])(
  'a branch begun with the files of another has none of its past: %s a remote',
  async (how) => {
    await withGitProject(async (project) => {
      project.commit('code', { 'model.json': '{}' });
      const work = how === 'with' ? project.clone() : project;
      const branch = open(work.folder);
      await branch.commit(undefined, new Map([['a', bytes('a')]]), 'One');
      await branch.commit(await branch.tip(), new Map([['b/c', bytes('c')]]), 'Two');
      const tip = (await branch.tip()) as string;
      expect(await branch.copyTo('next', tip, 'Begin')).toBe('done');
      const next = localBranch({ root: work.folder, name: 'next', log: heardLog() });
      expect(await next.list((await next.tip()) as string)).toEqual(await branch.list(tip));
      expect(project.git('rev-list', '--count', 'next')).toBe('1');
      expect(await branch.tip()).toBe(tip);
      expect(await branch.copyTo('next', tip, 'Begin again')).toBe('moved');
      expect(project.git('rev-list', '--count', 'next')).toBe('1');
    });
  },
);

test('of several remotes it is the one that the present branch follows', async () => {
  await withGitProject(async (project) => {
    project.commit('code', { 'model.json': '{}' });
    const clone = project.clone('--origin', 'upstream');
    clone.git('remote', 'add', 'fork', 'file:///nowhere/at/all');
    const branch = open(clone.folder);
    expect(await branch.commit(await branch.tip(), new Map([['a', bytes('a')]]), 'One')).toBe('done');
    expect(commitsOf(project)).toHaveLength(1);
  });
});

test('a branch that was begun without a remote is what the remote gets', async () => {
  await withGitProject(async (project) => {
    project.commit('code', { 'model.json': '{}' });
    await withGitProject(async (laptop) => {
      laptop.commit('code', { 'model.json': '{}' });
      await open(laptop.folder).commit(undefined, new Map([['a', bytes('a')]]), 'One');
      laptop.git('remote', 'add', 'origin', `file://${project.folder}`);
      const branch = open(laptop.folder);
      const tip = await branch.tip();
      expect(await branch.commit(tip, new Map([['b', bytes('b')]]), 'Two')).toBe('done');
      expect(commitsOf(project)).toHaveLength(2);
      expect((await branch.list((await branch.tip()) as string)).map(({ path }) => path)).toEqual(['a', 'b']);
    });
  });
});

test('no repository, and an object that the clone does not hold', async () => {
  await expect(open('/').tip()).rejects.toMatchObject({ code: 'branch-no-repository', kind: 'input' });
  await withGitProject(async (project) => {
    project.commit('code', { 'model.json': '{}' });
    await expect(open(project.folder).read(['d'.repeat(40)])).rejects.toMatchObject({ code: 'git-object-missing' });
  });
});

test('a disk that is full, rights that are missing and a temporary folder that is not there are said with a way out', async () => {
  const answer = (stderr: string) => async () => ({ code: 128, stdout: Buffer.alloc(0), stderr });
  const failing = (stderr: string) => must(answer(stderr), ['hash-object', '-w']);
  await expect(failing('fatal: unable to write loose object file: No space left on device')).rejects.toThrow(
    'Make room',
  );
  await expect(failing('error: insufficient permission for adding an object')).rejects.toThrow('may write to the');
  await expect(failing('fatal: bad object')).rejects.toMatchObject({
    kind: 'unfinished',
    message: expect.not.stringContaining('room'),
  });
  const nowhere = temporaryFolder('compression-gate-', join(tmpdir(), 'compression-gate-none', 'x'));
  await expect(nowhere).rejects.toThrow(/the temporary folder cannot be written \(ENOENT\).*TMPDIR/);
  const full = Object.assign(new Error('write'), { code: 'ENOSPC' });
  expect(noTemporary(full)).toMatchObject({ kind: 'unfinished', message: expect.stringContaining('ENOSPC') });
});
