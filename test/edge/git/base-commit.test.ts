import { join } from 'node:path';
import { expect, jest, test } from '@jest/globals';
import { gitBaseCommit } from '../../../src/edge/git/base-commit.ts';
import { withGitProject } from '../../support/git-project.ts';

jest.setTimeout(60_000);

const text = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? []).toString();

test('by default: where HEAD left the default branch, and HEAD itself on that branch', async () => {
  await withGitProject(async (project) => {
    const fork = project.commit('fork', { model: 'fork' });
    project.git('checkout', '-q', '-b', 'topic');
    project.commit('topic', { model: 'topic' });
    project.git('checkout', '-q', 'main');
    const tip = project.commit('tip', { model: 'tip' });
    expect((await gitBaseCommit(project.folder))?.commit).toBe(tip);
    project.git('checkout', '-q', 'topic');
    const base = await gitBaseCommit(project.folder);
    expect([base?.commit, text(await base?.read('model'))]).toEqual([fork, 'fork']);
    expect((await gitBaseCommit(project.folder, 'main'))?.commit).toBe(tip);
    expect((await gitBaseCommit(project.folder, 'HEAD~1'))?.commit).toBe(fork);
  });
});

test('the remote says which branch is the default one', async () => {
  await withGitProject(async (origin) => {
    const fork = origin.commit('fork', { model: 'fork' });
    origin.git('branch', '-m', 'main', 'develop');
    const clone = origin.clone();
    clone.git('checkout', '-q', '-b', 'topic');
    clone.git('branch', '-D', 'develop');
    clone.commit('topic', { model: 'topic' });
    expect((await gitBaseCommit(clone.folder))?.commit).toBe(fork);
  });
});

test('the only branch is the default one, whatever its name', async () => {
  await withGitProject(async (project) => {
    const fork = project.commit('fork', { model: 'fork' });
    project.git('branch', '-m', 'main', 'entwicklung');
    expect((await gitBaseCommit(project.folder))?.commit).toBe(fork);
    const clone = project.clone();
    // As after `git init`, `git remote add`, `git fetch`: nothing says which branch of the remote is the default one.
    clone.git('remote', 'set-head', 'origin', '--delete');
    clone.git('checkout', '-q', '-b', 'topic');
    clone.git('branch', '-D', 'entwicklung');
    clone.commit('topic', { model: 'topic' });
    expect((await gitBaseCommit(clone.folder))?.commit).toBe(fork);
    // All that was cloned of a remote may be the branch at hand: where it comes from is then not known.
    clone.git('checkout', '-q', '-b', 'entwicklung');
    expect(await gitBaseCommit(clone.folder)).toBeUndefined();
    clone.git('checkout', '-q', '--detach');
    expect(await gitBaseCommit(clone.folder)).toBeUndefined();
  });
});

test("a hook's environment does not lead elsewhere", async () => {
  await withGitProject(async (project) => {
    const commit = project.commit('base', { 'app/model': 'x' });
    process.env.GIT_DIR = '/nowhere';
    try {
      const base = await gitBaseCommit(join(project.folder, 'app'));
      expect([base?.commit, text(await base?.read('model'))]).toEqual([commit, 'x']);
    } finally {
      delete process.env.GIT_DIR;
    }
  });
});

test('names of files are taken literally', async () => {
  await withGitProject(async (project) => {
    await project.commit('base', { 'a*': 'star', ab: 'no', ':(glob)x': 'magic', '-n': 'dash' });
    const base = await gitBaseCommit(project.folder);
    expect(text(await base?.read('a*'))).toBe('star');
    expect(text(await base?.read(':(glob)x'))).toBe('magic');
    expect(text(await base?.read('-n'))).toBe('dash');
    expect(await base?.read('a?')).toBeUndefined();
  });
});
