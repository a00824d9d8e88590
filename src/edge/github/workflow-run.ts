import type { WorkflowRun } from '../../report/report.ts';

/** The workflow run that this process is a step of, from the variables of its runner; undefined elsewhere. */
export function workflowRun(environment: Readonly<Record<string, string | undefined>>): WorkflowRun | undefined {
  const id = Number(environment.GITHUB_RUN_ID || Number.NaN);
  const attempt = Number(environment.GITHUB_RUN_ATTEMPT || 1);
  if (!Number.isSafeInteger(id) || id < 1) return undefined;
  return { id, attempt: Number.isSafeInteger(attempt) && attempt > 0 ? attempt : 1 };
}
