/** Runs one job for each wanted target of a config: what `train`, `compress` and `evaluate` share. */
import type { Config, TargetConfig } from '../config/schema.ts';
import type { Job } from '../edge/worker/protocol.ts';
import { openProject, type Project } from '../run/project.ts';
import type { Context } from './context.ts';

export interface TargetFlags {
  readonly config: string;
  readonly target?: string[];
  readonly backend?: Config['backend'];
}

export interface TargetAnswer<Answer> {
  readonly target: string;
  readonly config: TargetConfig;
  readonly project: Project;
  readonly answer: Answer;
  readonly notices: readonly string[];
}

export async function* eachTarget<Answer>(
  kind: 'train' | 'compress' | 'evaluate',
  flags: TargetFlags,
  { local }: Context,
  include: (config: TargetConfig) => boolean = () => true,
): AsyncGenerator<TargetAnswer<Answer>> {
  const project = await openProject(flags.config, flags.target, local.filesAt);
  const wanted = flags.backend ?? project.config.backend;
  for (const { name, config } of project.targets) {
    if (!include(config)) continue;
    const job: Job = { kind, root: project.files.root, target: name, config };
    const { value, notices } = await local.runJob(job, wanted, project.config.worker);
    yield { target: name, config, project, answer: value as Answer, notices };
  }
}
