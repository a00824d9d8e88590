/** A commit's files in a temporary folder of their own; the checkout of the user stays as it is. */
import { rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { runFailure } from '../../failure.ts';
import type { Git } from './git.ts';
import { temporaryFolder } from './temporary-folder.ts';

/**
 * `use` is given the root of the checkout, which is removed afterwards whatever happens. Files in Git LFS come as git's own
 * filters make them. Throws a run failure where git refuses.
 */
export async function withWorktree<T>(git: Git, commit: string, use: (folder: string) => Promise<T>): Promise<T> {
  await removeLeft(git);
  const parent = await temporaryFolder('compression-gate-');
  const folder = join(parent, 'worktree');
  try {
    const { code, stderr } = await git('worktree', 'add', '--quiet', '--detach', '--force', folder, commit);
    if (code !== 0) {
      throw runFailure('git-worktree', {
        where: `git worktree add ${commit.slice(0, 12)}`,
        what: `the commit could not be checked out (git says: ${stderr.split('\n').at(-1)})`,
        fix: 'Check that the repository is whole (`git fsck`) and that the temporary folder has room',
      });
    }
    return await use(folder);
  } finally {
    await git('worktree', 'remove', '--force', folder).catch(() => {});
    await rm(parent, { recursive: true, force: true });
    await git('worktree', 'prune').catch(() => {});
  }
}

/** Milliseconds. No run on one commit takes as long. */
const LEFT_AFTER = 86_400_000;

/** What processes left that were killed: git would list it until somebody empties the temporary folder. */
async function removeLeft(git: Git): Promise<void> {
  const { stdout } = await git('worktree', 'list', '--porcelain', '-z');
  for (const line of stdout.toString('utf8').split('\0')) {
    const folder = /^worktree (.*[\\/]compression-gate-\w{6}[\\/]worktree)$/.exec(line)?.[1];
    const made = folder === undefined ? undefined : await stat(dirname(folder)).catch(() => undefined);
    if (folder === undefined || made === undefined || Date.now() - made.mtimeMs < LEFT_AFTER) continue;
    await git('worktree', 'remove', '--force', folder);
    await rm(dirname(folder), { recursive: true, force: true });
  }
}
