import { openGit } from './git.ts';

/** The commit that is checked out; undefined where there is no git, no repository or no commit. */
export async function gitHead(root: string): Promise<string | undefined> {
  const git = await openGit(root);
  const answer = await git?.('rev-parse', '--verify', '--quiet', 'HEAD');
  return answer?.code === 0 ? answer.stdout.toString('utf8').trim() : undefined;
}
