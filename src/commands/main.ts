/** The command line: commands and their options, from argv to an exit code. */
import { Command, CommanderError } from 'commander';
import { terminalLog } from '../edge/terminal/log.ts';
import { printable } from '../edge/terminal/printable.ts';
import { progressDisplay } from '../edge/terminal/progress.ts';
import { Failure } from '../failure.ts';
import { type Environment, localPorts } from '../local.ts';
import { VERSION } from '../version.ts';
import { baselineCommand } from './baseline.ts';
import { compressCommand } from './compress.ts';
import type { Context } from './context.ts';
import { doctorCommand } from './doctor.ts';
import { evaluateCommand } from './evaluate.ts';
import { initCommand } from './init.ts';
import { runCommand } from './run.ts';
import { trainCommand } from './train.ts';

export interface MainOptions {
  readonly argv: readonly string[];
  readonly cwd: string;
  readonly environment: Environment;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
  readonly signal?: AbortSignal;
  /** Folder of the bundles, where it is not this file's. */
  readonly bundle?: string;
}

interface GlobalFlags {
  readonly quiet: boolean;
  readonly verbose: boolean;
  readonly color: boolean;
}

export async function main(options: MainOptions): Promise<number> {
  const { stdout, stderr } = options;
  let context: Context | undefined;
  let exitCode = 0;
  const program = new Command('compression-gate')
    .description('Compresses TensorFlow.js models, measures what compression did to them, and gates on it.')
    .version(VERSION)
    .option('-q, --quiet', 'print the result only, no progress and no notes', false)
    .option('-v, --verbose', 'print what is done and with what', false)
    .option('--no-color', 'no colour; it is used on terminals only')
    .configureOutput({ writeOut: (text) => stdout.write(text), writeErr: (text) => stderr.write(text) })
    .showSuggestionAfterError()
    .showHelpAfterError('(see --help)')
    .exitOverride();
  const action = (run: (context: Context) => Promise<number>): Promise<void> => {
    context = contextOf(program.opts<GlobalFlags>(), options);
    return run(context).then((code) => {
      exitCode = code;
    });
  };
  for (const command of [
    runCommand,
    trainCommand,
    compressCommand,
    evaluateCommand,
    baselineCommand,
    initCommand,
    doctorCommand,
  ]) {
    program.addCommand(command(action).copyInheritedSettings(program));
  }
  try {
    await program.parseAsync([...options.argv], { from: 'user' });
    return exitCode;
  } catch (error) {
    context?.settle();
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    return explain(error, stderr);
  }
}

/** Every command hands its work to this, which makes the context and keeps the exit code. */
export type Act = (run: (context: Context) => Promise<number>) => Promise<void>;

function contextOf(flags: GlobalFlags, options: MainOptions): Context {
  const { cwd, environment, stdout, stderr, signal, bundle } = options;
  const color = flags.color && stdout.isTTY === true && !environment.NO_COLOR && environment.TERM !== 'dumb';
  const log = terminalLog({ quiet: flags.quiet, debug: flags.verbose, color, write: (text) => stderr.write(text) });
  const mode = flags.quiet ? 'none' : stderr.isTTY === true ? 'bar' : 'lines';
  const display = progressDisplay({ mode, stream: stderr, log, now: () => performance.now() });
  const local = localPorts({ root: cwd, environment, log, progress: display.report, signal, bundle });
  return { cwd, environment, stdout, stderr, quiet: flags.quiet, color, local, settle: display.stop };
}

/** An expected failure is one sentence; a defect of ours is shown with its stack and where to report it. */
function explain(error: unknown, stderr: NodeJS.WriteStream): number {
  if (error instanceof Failure) {
    stderr.write(`error: ${printable(error.message)}\n`);
    return error.exitCode;
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  stderr.write(
    `This is a defect of compression-gate ${VERSION}, please report it with these lines:\n${printable(stack)}\n`,
  );
  return 3;
}
