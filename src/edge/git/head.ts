import { type Git, openGit } from './git.ts';

/** Whether all files that git knows are as they are in the commit that is checked out. */
export async function isCommitted(root: string): Promise<boolean> {
  const git = await openGit(root);
  const answer = await git?.('status', '--porcelain', '--untracked-files=no');
  return answer?.code === 0 && answer.stdout.length === 0;
}

/** Paths from the root of the repository whose content is not that of HEAD; files that git does not know left out. */
export async function changedFiles(git: Git): Promise<string[]> {
  const { stdout } = await git('diff', '--name-only', '-z', '--no-renames', '--ignore-submodules=none', 'HEAD', '--');
  return stdout.toString('utf8').split('\0').filter(Boolean);
}

/** The commit that is checked out; undefined where there is no git, no repository or no commit. */
export async function gitHead(root: string): Promise<string | undefined> {
  const git = await openGit(root);
  const answer = await git?.('rev-parse', '--verify', '--quiet', 'HEAD');
  return answer?.code === 0 ? answer.stdout.toString('utf8').trim() : undefined;
}
