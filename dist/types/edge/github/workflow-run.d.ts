import type { WorkflowRun } from '../../report/report.ts';
/** The workflow run that this process is a step of, from the variables of its runner; undefined elsewhere. */
export declare function workflowRun(environment: Readonly<Record<string, string | undefined>>): WorkflowRun | undefined;
