/** git as a data branch needs it: what must work, and what is said where it does not. */
import { runFailure } from '../../failure.ts';
import { type GitAnswer, type GitInput, runGit } from './git.ts';

export type RunGit = (parameters: readonly string[], more?: GitInput) => Promise<GitAnswer>;

/** No hook of the user's runs for what the user did not do. */
export function branchGit(root: string): RunGit {
  return (parameters, more) => runGit(root, ['-c', 'core.hooksPath=/dev/null', ...parameters], more);
}

/** Throws a run failure with what git says. */
export async function must(git: RunGit, parameters: readonly string[], more?: GitInput): Promise<GitAnswer> {
  const answer = await git(parameters, more);
  if (answer.code === 0) return answer;
  throw runFailure('git-failed', { where: `git ${parameters[0]}`, what: answer.stderr || `ended with ${answer.code}` });
}

export function notWritten(name: string, said: string): Error {
  const lines = said.split('\n').filter((line) => line.trim() !== '');
  return runFailure('branch-not-written', {
    where: `branch ${name}`,
    what: `nothing could be recorded on it (git says: ${lines.slice(-3).join('; ')})`,
    fix: 'Check that you may push to this branch, and that no rule of the host forbids it',
  });
}
