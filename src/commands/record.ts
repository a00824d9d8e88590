/** `compression-gate record`: measures the present state, where it is not on record, and adds it to the history. */
import { Command, Option } from 'commander';
import { gitBaseCommit } from '../edge/git/base-commit.ts';
import { inert } from '../edge/terminal/inert.ts';
import { renderTerminal } from '../report/terminal.ts';
import { type Act, type Context, printPainted, writeJson } from './context.ts';
import { backendOption, configOption, jsonOption, outputOption, targetsOption } from './options.ts';
import { recordedSentence, recordRun } from './record-run.ts';

interface Flags {
  readonly config: string;
  readonly target?: string[];
  readonly backend?: 'auto' | 'native' | 'wasm' | 'cpu';
  readonly output: string;
  readonly json?: string;
  readonly fresh: boolean;
  readonly release?: string;
}

export const recordCommand = (act: Act): Command =>
  new Command('record')
    .description('measure what has changed and add the present commit to the history')
    .addOption(configOption())
    .addOption(targetsOption())
    .addOption(backendOption())
    .addOption(outputOption())
    .addOption(jsonOption())
    .addOption(new Option('--fresh', 'measure again although nothing has changed').default(false))
    .addOption(new Option('--release <tag>', 'this commit is a release; default: the version tag at it'))
    .action((flags: Flags) => act((context) => record(flags, context)));

/** A gate that fails is no obstacle: what was pushed is a fact. The report says so, and the record. */
async function record(flags: Flags, context: Context): Promise<number> {
  const { local } = context;
  const run = await recordRun(
    {
      configPath: flags.config,
      targets: flags.target,
      backend: flags.backend,
      outputFolder: flags.output,
      fresh: flags.fresh,
      failOn: 'never',
    },
    { local, base: () => gitBaseCommit(context.cwd, 'HEAD^') },
    { release: flags.release },
  );
  const { report, result, commit, release, written } = run;
  const table = renderTerminal(report, { color: context.color, width: context.width, quiet: context.quiet });
  printPainted(context, `${table.trimEnd()}\n\n${inert(recordedSentence(run))}`, flags.json);
  await writeJson(context, flags.json, { command: 'record', commit, release, written, result });
  return report.exitCode === 1 ? 0 : report.exitCode;
}
