/** `run` with the ports of this machine: shared by the CLI and the action. */
import { gitApproval } from '../edge/git/approval.ts';
import { workflowRun } from '../edge/github/workflow-run.ts';
import type { Local } from '../local.ts';
import type { BaseCommit } from '../ports.ts';
import { type Outcome, type RunOptions, type RunPorts, run } from '../run/run.ts';

export interface LocalRunPorts {
  readonly local: Local;
  readonly base: () => Promise<BaseCommit | undefined>;
  readonly commit?: string;
  readonly isAncestor?: RunPorts['isAncestor'];
  readonly baseAtHand?: RunPorts['baseAtHand'];
}

export function localRun(
  options: RunOptions,
  { local, base, commit, isAncestor, baseAtHand }: LocalRunPorts,
): Promise<Outcome> {
  return run(options, {
    files: local.files,
    filesAt: local.filesAt,
    log: local.log,
    clock: local.clock,
    storeIn: local.storeIn,
    base,
    approval: gitApproval,
    commit,
    isAncestor,
    baseAtHand,
    workflowRun: workflowRun(local.environment),
    toolchain: local.toolchain,
    measure: (requests, project, backend) =>
      local.runJob({ kind: 'measure', root: project.files.root, requests }, backend, project.config.worker),
  });
}
