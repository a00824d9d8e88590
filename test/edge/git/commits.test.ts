import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { commitInfo, commitsBetween, releaseAt, treeOf } from '../../../src/edge/git/commits.ts';
import { openGit } from '../../../src/edge/git/git.ts';
import { withWorktree } from '../../../src/edge/git/worktree.ts';
import { withGitProject } from '../../support/git-project.ts';

const gitOf = async (folder: string) => {
  const git = await openGit(folder);
  if (git === undefined) throw new Error('no git');
  return git;
};

test('a range along first parents, oldest first, with author and subject', async () => {
  await withGitProject(async (project) => {
    const first = project.commit('begin', { 'a.txt': '1' });
    const second = project.commit('with a strange subject: “a\tb” | c', { 'a.txt': '2' });
    project.git('checkout', '-q', '-b', 'side');
    project.commit('on a side branch', { 'b.txt': '1' });
    project.git('checkout', '-q', 'main');
    project.git('merge', '-q', '--no-ff', '-m', 'merge side', 'side');
    const git = await gitOf(project.folder);
    const between = await commitsBetween(git, first, 'main');
    expect(between.map(({ subject }) => subject)).toEqual(['with a strange subject: “a\tb” | c', 'merge side']);
    expect(between[0]).toMatchObject({ commit: second, author: 'Dev' });
    expect(between[0]).toMatchObject({
      authoredAt: '2026-01-01T00:00:00.000Z',
      committedAt: '2026-01-01T00:00:00.000Z',
    });
    expect(await commitsBetween(git, undefined, 'main')).toHaveLength(3);
    expect(between.map(({ position }) => position)).toEqual([2, 3]);
    expect(await commitInfo(git, 'HEAD')).toEqual(between[1]);
    const shallow = project.clone('--depth=1');
    expect(await commitInfo(await gitOf(shallow.folder), 'HEAD')).not.toHaveProperty('position');
  });
});

test('names of no commit, and ends in the wrong order, are said', async () => {
  await withGitProject(async (project) => {
    const first = project.commit('begin', { 'a.txt': '1' });
    project.commit('next', { 'a.txt': '2' });
    const git = await gitOf(project.folder);
    await expect(commitsBetween(git, 'nope', 'main')).rejects.toThrow('no such commit');
    await expect(commitsBetween(git, 'main', first)).rejects.toThrow('no ancestor');
    await expect(commitsBetween(git, undefined, '--all')).rejects.toThrow('no such commit');
  });
});

test('the release of a commit is its newest tag that reads as a version', async () => {
  await withGitProject(async (project) => {
    const commit = project.commit('begin', { 'a.txt': '1' });
    const git = await gitOf(project.folder);
    expect(await releaseAt(git, commit)).toBeUndefined();
    for (const tag of ['v1.9.0', 'v1.10.0', 'nightly']) project.git('tag', tag);
    expect(await releaseAt(git, commit)).toBe('v1.10.0');
  });
});

test('the tree of a folder changes with its content alone', async () => {
  await withGitProject(async (project) => {
    const first = project.commit('begin', { 'models/a.txt': '1', 'readme.md': '1' });
    const second = project.commit('words', { 'readme.md': '2' });
    const third = project.commit('model', { 'models/a.txt': '2' });
    const git = await gitOf(project.folder);
    const trees = await Promise.all([first, second, third].map((commit) => treeOf(git, commit, 'models')));
    expect(trees[0]).toBe(trees[1]);
    expect(trees[2]).not.toBe(trees[1]);
    expect(await treeOf(git, first, 'absent')).toBeUndefined();
    expect(await treeOf(git, first, '')).toMatch(/^[0-9a-f]{40}$/);
  });
});

test('a worktree holds the commit, and is gone afterwards, also after a failure', async () => {
  await withGitProject(async (project) => {
    const first = project.commit('begin', { 'a.txt': 'old' });
    project.commit('next', { 'a.txt': 'new' });
    const git = await gitOf(project.folder);
    let folder = '';
    const seen = await withWorktree(git, first, async (root) => {
      folder = root;
      return readFileSync(join(root, 'a.txt'), 'utf8');
    });
    expect(seen).toBe('old');
    expect(existsSync(folder)).toBe(false);
    const failing = withWorktree(git, first, async () => Promise.reject(new Error('inside')));
    await expect(failing).rejects.toThrow('inside');
    expect(project.git('worktree', 'list').split('\n')).toHaveLength(1);
    expect(project.git('status', '--porcelain')).toBe('');
    await expect(withWorktree(git, '0'.repeat(40), async () => {})).rejects.toThrow('could not be checked out');
  });
});
