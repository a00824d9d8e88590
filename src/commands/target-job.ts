/** Runs one job for each wanted target of a config: what `train`, `compress` and `evaluate` share. */
import type { Config, TargetConfig } from '../config/schema.ts';
import type { Job } from '../edge/worker/protocol.ts';
import { Failure, type FailureKind, failureFromData, failureToData } from '../failure.ts';
import { placeFailure } from '../run/place-failure.ts';
import { openProject, type Project } from '../run/project.ts';
import { type ExitCode, worstExitCode } from '../validate/verdict.ts';
import type { Context } from './context.ts';
import { explain } from './explain.ts';

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

/** What went wrong with a target, as `--json` says it. */
export interface FailedTarget {
  readonly target: string;
  readonly code: string;
  readonly kind: FailureKind | 'defect';
  readonly message: string;
  /** Config path that it comes from, and its line in the file, where known. */
  readonly path?: string;
  readonly line?: number;
}

export interface TargetsEnded<Result> {
  readonly targets: readonly Result[];
  readonly failed: readonly FailedTarget[];
  readonly exitCode: ExitCode;
}

interface Work<Answer, Result> {
  readonly kind: 'train' | 'compress' | 'evaluate';
  readonly include?: (config: TargetConfig) => boolean;
  /** Called for every target before the first of them costs time. */
  readonly check?: (target: string, config: TargetConfig, project: Project) => Promise<void>;
  /** What is done with the answer of one target: writing, printing. Returns what `--json` says of it. */
  readonly use: (answer: TargetAnswer<Answer>) => Promise<Result>;
}

/** A target that fails does not stop the others; each failure is said when it happens, and counts in the exit code. */
export async function eachTarget<Answer, Result>(
  flags: TargetFlags,
  context: Context,
  { kind, include = () => true, check, use }: Work<Answer, Result>,
): Promise<TargetsEnded<Result>> {
  const { local } = context;
  const project = await openProject(flags.config, flags.target, local.filesAt);
  const wanted = flags.backend ?? project.config.backend;
  const targets = project.targets.filter(({ config }) => include(config));
  const done: Result[] = [];
  const failed = new Map<string, FailedTarget>();
  const exitCodes: ExitCode[] = [];

  const attempt = async (target: string, work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (thrown) {
      if (thrown instanceof Failure && thrown.code === 'worker/aborted') throw thrown;
      const { failure, path, line } = placeFailure({ name: target, failure: failureToData(thrown) }, project);
      const error = failureFromData(failure);
      const { text, exitCode } = explain(error, targets.length > 1 ? target : undefined);
      context.settle();
      context.stderr.write(text);
      exitCodes.push(exitCode);
      failed.set(target, { target, code: failure.code, kind: failure.kind, message: error.message, path, line });
    }
  };

  for (const { name, config } of targets) await attempt(name, async () => check?.(name, config, project));
  for (const { name, config } of targets) {
    if (failed.has(name)) continue;
    await attempt(name, async () => {
      const job: Job = { kind, root: project.files.root, target: name, config };
      const { value, notices } = await local.runJob(job, wanted, project.config.worker);
      done.push(await use({ target: name, config, project, answer: value as Answer, notices }));
    });
  }
  return { targets: done, failed: [...failed.values()], exitCode: worstExitCode(exitCodes) };
}
