import { openGit } from '../edge/git/git.ts';
import { inputFailure } from '../failure.ts';

/** The repository around a folder, and the way from its root to it (`''` or ends with `/`). Throws where there is none. */
export async function repositoryOf(folder: string) {
  const git = await openGit(folder);
  if (git === undefined) {
    throw inputFailure('no-repository', {
      where: folder,
      what: 'lies in no git repository, or git is not installed',
      fix: 'Run this in a clone of the repository',
    });
  }
  const { stdout } = await git('rev-parse', '--show-prefix');
  return { git, prefix: stdout.toString('utf8').trimEnd() };
}
