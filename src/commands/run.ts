/** `compression-gate run`: what the action does, minus GitHub. */
import { Command, Option } from 'commander';
import { gitBaseCommit } from '../edge/git/base-commit.ts';
import { openGit } from '../edge/git/git.ts';
import { isAncestorOf } from '../edge/git/is-ancestor.ts';
import { inputFailure } from '../failure.ts';
import type { BaseCommit } from '../ports.ts';
import { renderTerminal } from '../report/terminal.ts';
import { type Act, printPainted, writeJson } from './context.ts';
import { localRun } from './local-run.ts';
import { backendOption, baselineOption, configOption, jsonOption, outputOption, targetsOption } from './options.ts';

interface Flags {
  readonly config: string;
  readonly target?: string[];
  readonly backend?: 'auto' | 'native' | 'wasm' | 'cpu';
  readonly baseline?: string;
  readonly output: string;
  readonly json?: string;
  readonly fresh: boolean;
  readonly failOn: 'error' | 'warn' | 'never';
  readonly base?: string;
  readonly profile: 'gate' | 'release';
}

export const runCommand = (act: Act): Command =>
  new Command('run')
    .description('compress, measure, compare with the stored baseline and judge by the gates')
    .addOption(configOption())
    .addOption(targetsOption())
    .addOption(backendOption())
    .addOption(baselineOption())
    .addOption(outputOption())
    .addOption(jsonOption())
    .addOption(new Option('--fresh', 'measure again although nothing has changed').default(false))
    .addOption(
      new Option('--fail-on <level>', 'what ends with exit code 1')
        .choices(['error', 'warn', 'never'])
        .default('error'),
    )
    .addOption(
      new Option('--profile <name>', 'gates to judge by: those of every day, or the stricter ones of a release')
        .choices(['gate', 'release'])
        .default('gate'),
    )
    .addOption(
      new Option(
        '--base <ref>',
        'commit to measure where no baseline is stored; default: merge base with the default branch',
      ),
    )
    .action((flags: Flags) =>
      act(async (context) => {
        const base = () => baseCommit(context.cwd, flags.base);
        const git = await openGit(context.cwd);
        const isAncestor = git && isAncestorOf(git, 'HEAD');
        const outcome = await localRun(
          {
            configPath: flags.config,
            targets: flags.target,
            backend: flags.backend,
            baselinePath: flags.baseline,
            outputFolder: flags.output,
            fresh: flags.fresh,
            failOn: flags.failOn,
            profile: flags.profile === 'release' ? 'release' : undefined,
          },
          { local: context.local, base, isAncestor, rulesBase: () => gitBaseCommit(context.cwd, flags.base) },
        );
        printPainted(
          context,
          renderTerminal(outcome.report, {
            color: context.color,
            width: context.width,
            quiet: context.quiet,
            // They stand on standard error, which a quiet run has right above.
            failuresSaid: context.quiet,
          }),
          flags.json,
        );
        await writeJson(context, flags.json, outcome.result);
        return outcome.report.exitCode;
      }),
    );

/** A commit that was asked for and is not there is an error; the default is only looked for. */
export async function baseCommit(cwd: string, ref: string | undefined): Promise<BaseCommit | undefined> {
  const found = await gitBaseCommit(cwd, ref);
  if (found !== undefined || ref === undefined) return found;
  throw inputFailure('base-unknown', {
    where: `--base ${ref}`,
    what: 'no such commit is known here',
    fix: 'Fetch it, or name another; a shallow clone holds few commits (`fetch-depth: 0`)',
  });
}
