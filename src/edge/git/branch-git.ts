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
  const what = answer.stderr || `ended with ${answer.code}`;
  const fix = /no space|quota/i.test(what)
    ? 'Make room on the disk of the repository'
    : /permission|read-only/i.test(what)
      ? 'Run it as a user who may write to the repository'
      : undefined;
  throw runFailure('git-failed', { where: `git ${parameters[0]}`, what, ...(fix && { fix }) });
}

export function notWritten(name: string, said: string): Error {
  return runFailure('branch-not-written', {
    where: `branch ${name}`,
    what: `nothing could be recorded on it (git says: ${whyOf(said)})`,
    fix: 'Check that you may push to this branch, and that no rule of the host forbids it',
  });
}

/** The lines of git's answer that say why: what the server's rules and hooks said, what was rejected, what was fatal. */
export function whyOf(said: string): string {
  const lines = said.split('\n').map((line) => line.trim());
  const remote = lines.flatMap((line) => /^remote:\s+(.*\S)/.exec(line)?.[1] ?? []);
  const rejected = lines.flatMap((line) => /^!.*\[(?:remote )?rejected\]\s+\((.*)\)$/.exec(line)?.[1] ?? []);
  const fatal = lines.filter((line) => /^(fatal|error): /.test(line) && !/^error: failed to push some refs/.test(line));
  const telling = [...new Set([...remote, ...rejected, ...(remote.length + rejected.length > 0 ? [] : fatal)])];
  return (telling.length > 0 ? telling : lines.filter(Boolean).slice(-3)).slice(0, 6).join('; ');
}
