/** The command line: commands and their options, from argv to an exit code. */
import { Command, CommanderError, Help, type Option } from 'commander';
import { diskFiles } from '../edge/files/disk.ts';
import { inert } from '../edge/terminal/inert.ts';
import { terminalLog } from '../edge/terminal/log.ts';

import { type ProgressDisplay, progressDisplay } from '../edge/terminal/progress.ts';
import { type Environment, localPorts } from '../local.ts';
import { VERSION } from '../version.ts';
import { analyzeCommand } from './analyze.ts';
import { backfillCommand } from './backfill.ts';
import { baselineCommand } from './baseline.ts';
import { bisectCommand } from './bisect.ts';
import { compressCommand } from './compress.ts';
import type { Context } from './context.ts';
import { doctorCommand } from './doctor.ts';
import { evaluateCommand } from './evaluate.ts';
import { explain } from './explain.ts';
import { historyCommand } from './history.ts';
import { initCommand } from './init.ts';
import { packCommand, unpackCommand } from './pack.ts';
import { probeCommand } from './probe.ts';
import { recordCommand } from './record.ts';
import { runCommand } from './run.ts';
import { searchCommand } from './search.ts';
import { trainCommand } from './train.ts';
import { varianceCommand } from './variance.ts';
import { verifyCommand } from './verify.ts';

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
    .configureOutput({
      writeOut: (text) => stdout.write(text),
      writeErr: (text) => stderr.write(inert(text)),
      getOutHelpWidth: () => stdout.columns || 80,
      getErrHelpWidth: () => stderr.columns || 80,
    })
    .configureHelp({ optionDescription })
    .showSuggestionAfterError()
    .showHelpAfterError('(see --help)')
    .exitOverride()
    // A file that cannot be written is better known before the work than after it.
    .hook('preAction', async (_, command) => {
      const { json } = command.opts<{ json?: string }>();
      if (json !== undefined && json !== '-') await diskFiles(options.cwd).checkWrite(json, 'file');
    });
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
    analyzeCommand,
    baselineCommand,
    recordCommand,
    historyCommand,
    backfillCommand,
    bisectCommand,
    varianceCommand,
    searchCommand,
    packCommand,
    unpackCommand,
    verifyCommand,
    probeCommand,
    initCommand,
    doctorCommand,
  ]) {
    program.addCommand(inheriting(command(action), program));
  }
  try {
    await program.parseAsync([...options.argv], { from: 'user' });
    return exitCode;
  } catch (error) {
    context?.settle();
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    const { text, exitCode } = explain(error);
    stderr.write(text);
    return exitCode;
  }
}

/** The settings of the program for a command and for those below it, which commander leaves out. */
function inheriting(command: Command, from: Command): Command {
  command.copyInheritedSettings(from);
  for (const below of command.commands) inheriting(below, command);
  return command;
}

/** A flag that is off unless given: `(default: false)` would tell nobody anything. */
function optionDescription(this: Help, option: Option): string {
  return option.isBoolean() ? option.description : Help.prototype.optionDescription.call(this, option);
}

function contextOf(flags: GlobalFlags, options: MainOptions): Context {
  const { cwd, environment, stdout, stderr, signal, bundle } = options;
  const capable = (stream: NodeJS.WriteStream) => stream.isTTY === true && environment.TERM !== 'dumb';
  const paints = (stream: NodeJS.WriteStream) => flags.color && capable(stream) && !environment.NO_COLOR;
  const color = paints(stdout);
  const log = terminalLog({
    quiet: flags.quiet,
    debug: flags.verbose,
    color: paints(stderr),
    write: (text) => {
      display.stop();
      stderr.write(text);
    },
  });
  const mode = flags.quiet ? 'none' : capable(stderr) ? 'bar' : 'lines';
  const display: ProgressDisplay = progressDisplay({ mode, stream: stderr, log, now: () => performance.now() });
  const local = localPorts({ root: cwd, environment, log, progress: display.report, signal, bundle });
  // A terminal of unknown size says 0.
  const width = Math.max(40, stdout.columns || 120);
  return { cwd, environment, stdout, stderr, quiet: flags.quiet, color, width, local, signal, settle: display.stop };
}
