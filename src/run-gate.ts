/** The whole gate as one function, for those who script it: what `compression-gate run` does. */
import { resolve } from 'node:path';
import { localRun } from './commands/local-run.ts';
import { nearest } from './config/nearest.ts';
import { gitBaseCommit } from './edge/git/base-commit.ts';
import { allOf, inputFailure } from './failure.ts';
import { localPorts } from './local.ts';
import type { Log, Progress } from './ports.ts';
import type { Report } from './report/report.ts';
import type { RunOptions } from './run/run.ts';

export interface RunGateOptions extends Partial<RunOptions> {
  /** Folder that paths are relative to; default: the present one. */
  readonly cwd?: string;
  readonly log?: Partial<Log>;
  readonly progress?: Progress;
  readonly signal?: AbortSignal;
}

export interface GateOutcome {
  readonly report: Report;
  /** 0 the gates hold, 1 a gate failed, 2 a target's input is wrong, 3 not finished. */
  readonly exitCode: 0 | 1 | 2 | 3;
  readonly resultPath: string;
  readonly reportPath: string;
}

const known: Readonly<Record<keyof RunGateOptions, true>> = {
  configPath: true,
  targets: true,
  backend: true,
  baselinePath: true,
  fresh: true,
  failOn: true,
  replaceBaseline: true,
  outputFolder: true,
  resultPath: true,
  profile: true,
  release: true,
  cwd: true,
  log: true,
  progress: true,
  signal: true,
};

/** An option that is misspelt must not run the gate as if it had not been given. */
function checkOptions(options: object): void {
  for (const name of Object.keys(options)) {
    if (Object.hasOwn(known, name)) continue;
    const names = Object.keys(known);
    const near = nearest(name, names) ?? names.find((one) => one.toLowerCase().startsWith(name.toLowerCase()));
    throw inputFailure('run-gate-option', {
      where: 'runGate',
      what: `there is no option \`${name}\``,
      fix: `${near === undefined ? '' : `Did you mean \`${near}\`? `}There are ${allOf(names)}`,
    });
  }
}

/** Throws a Failure where an option or the config cannot be used, or the run could not be finished. */
export async function runGate(options: RunGateOptions = {}): Promise<GateOutcome> {
  checkOptions(options);
  const { cwd = process.cwd(), log, progress = () => {}, signal, ...rest } = options;
  const quiet = () => {};
  const local = localPorts({
    root: resolve(cwd),
    environment: process.env,
    log: { info: quiet, warn: quiet, error: quiet, debug: quiet, ...log },
    progress,
    signal,
  });
  const { report, exitCode, resultPath, reportPath } = await localRun(
    {
      configPath: 'compression-gate.yml',
      fresh: false,
      failOn: 'error',
      outputFolder: 'compression-gate-out',
      ...rest,
    },
    { local, base: () => gitBaseCommit(resolve(cwd)) },
  );
  return { report, exitCode, resultPath: resolve(cwd, resultPath), reportPath: resolve(cwd, reportPath) };
}
