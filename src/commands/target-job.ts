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

interface Choice {
  readonly include?: (config: TargetConfig) => boolean;
  /** Called for every target before the first of them costs time. */
  readonly check?: (target: string, config: TargetConfig, project: Project) => Promise<void>;
}

export async function* eachTarget<Answer>(
  kind: 'train' | 'compress' | 'evaluate',
  flags: TargetFlags,
  { local }: Context,
  { include = () => true, check }: Choice = {},
): AsyncGenerator<TargetAnswer<Answer>> {
  const project = await openProject(flags.config, flags.target, local.filesAt);
  const wanted = flags.backend ?? project.config.backend;
  const targets = project.targets.filter(({ config }) => include(config));
  for (const { name, config } of targets) await check?.(name, config, project);
  for (const { name, config } of targets) {
    const job: Job = { kind, root: project.files.root, target: name, config };
    const { value, notices } = await local.runJob(job, wanted, project.config.worker);
    yield { target: name, config, project, answer: value as Answer, notices };
  }
}
