import { openGit } from './git.ts';

/** Where a folder lies in its repository, `packages/app/`, '' for the root; undefined where there is no repository. */
export async function repositoryFolder(root: string): Promise<string | undefined> {
  const git = await openGit(root);
  return git && (await git('rev-parse', '--show-prefix')).stdout.toString('utf8').trimEnd();
}
