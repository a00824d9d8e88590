/** `run` with the ports of this machine: shared by the CLI and the action. */
import { gitApproval } from '../edge/git/approval.ts';
import { workflowRun } from '../edge/github/workflow-run.ts';
import type { Local } from '../local.ts';
import type { BaseCommit } from '../ports.ts';
import { type Outcome, type RunOptions, type RunPorts, run } from '../run/run.ts';

export interface LocalRunPorts extends Pick<RunPorts, 'commit' | 'isAncestor' | 'rulesBase' | 'checkoutNotice'> {
  readonly local: Local;
  readonly base: () => Promise<BaseCommit | undefined>;
}

export function localRun(options: RunOptions, { local, ...others }: LocalRunPorts): Promise<Outcome> {
  return run(options, {
    ...others,
    files: local.files,
    filesAt: local.filesAt,
    log: local.log,
    clock: local.clock,
    storeIn: local.storeIn,
    approval: gitApproval,
    workflowRun: workflowRun(local.environment),
    toolchain: local.toolchain,
    measure: (requests, project, backend) =>
      local.runJob({ kind: 'measure', root: project.files.root, requests }, backend, project.config.worker),
  });
}
