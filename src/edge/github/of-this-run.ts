/**
 * Whether a result is what a run has left: one about another commit, or written by another run (a folder that a self-hosted
 * runner has kept, say), is stale, however right it was once.
 */
import { type Failure, inputFailure } from '../../failure.ts';
import type { Report } from '../../report/report.ts';

export interface Wanted {
  readonly commit: string;
  readonly run: number;
  /** `this run is`, `the run was`. */
  readonly said: string;
}

/** Undefined: it is. A result that names no run was not written by a step of a workflow. */
export function notOfThisRun({ commit, run }: Report, where: string, wanted: Wanted): Failure | undefined {
  if (commit !== wanted.commit) {
    return inputFailure('result-of-other-commit', {
      where,
      what: `the result is about ${commit === undefined ? 'no commit' : `commit \`${commit.slice(0, 12)}\``}, and ${wanted.said} about \`${wanted.commit.slice(0, 12)}\``,
      fix: 'Upload the result that this very run has written',
    });
  }
  if (run === undefined || run.id === wanted.run) return undefined;
  return inputFailure('result-of-other-run', {
    where,
    what: `the result was written by workflow run ${run.id}, and ${wanted.said} ${wanted.run}: its job has died before it could write its own`,
    fix: 'Look at the log of that job, and upload nothing but what this very run has written',
  });
}

/** A sentence where an earlier attempt has measured: its job was not started again, or has died since. */
export function ofEarlierAttempt({ run, targets }: Report, attempt: number | undefined): string | undefined {
  if (run === undefined || attempt === undefined || run.attempt >= attempt) return undefined;
  const names = targets.map(({ name }) => name).join(', ');
  return `${names}: measured in attempt ${run.attempt} of the workflow run; attempt ${attempt} has left no result of its own.`;
}
