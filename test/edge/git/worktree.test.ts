import { existsSync, mkdtempSync, readdirSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from '@jest/globals';
import { type Git, openGit } from '../../../src/edge/git/git.ts';
import { withWorktree } from '../../../src/edge/git/worktree.ts';
import { withGitProject } from '../../support/git-project.ts';

test('a commit is there for as long as it is used, whatever happens then', async () => {
  await withGitProject(async (project) => {
    const commit = project.commit('code', { 'a.txt': '1' });
    const git = (await openGit(project.folder)) as Git;
    let seen = '';
    const failing = withWorktree(git, commit, async (folder) => {
      seen = folder;
      expect(readdirSync(folder)).toContain('a.txt');
      throw new Error('on purpose');
    });
    await expect(failing).rejects.toThrow('on purpose');
    expect(existsSync(dirname(seen))).toBe(false);
    expect(project.git('worktree', 'list').split('\n')).toHaveLength(1);
  });
});

test('what a killed process left is removed a day later; worktrees of the user and of others at work stay', async () => {
  await withGitProject(async (project) => {
    const commit = project.commit('code', { 'a.txt': '1' });
    const git = (await openGit(project.folder)) as Git;
    const [left, atWork] = [0, 1].map(() => join(mkdtempSync(join(tmpdir(), 'compression-gate-')), 'worktree'));
    const mine = `${project.folder}-mine`;
    for (const folder of [left, atWork, mine]) project.git('worktree', 'add', '-q', '--detach', folder, commit);
    const old = new Date(Date.now() - 2 * 86_400_000);
    for (const folder of [dirname(left), mine]) utimesSync(folder, old, old);
    await withWorktree(git, commit, async () => {});
    expect([dirname(left), atWork, mine].map((folder) => existsSync(folder))).toEqual([false, true, true]);
    expect(project.git('worktree', 'list')).not.toContain(left);
    project.git('worktree', 'remove', '--force', atWork);
  });
});
