/** `compression-gate record`: measures the present state, where it is not on record, and adds it to the history. */
import { Command, Option } from 'commander';
import { commitInfo, releaseAt } from '../edge/git/commits.ts';
import { inert } from '../edge/terminal/inert.ts';
import { renderTerminal } from '../report/terminal.ts';
import { openProject } from '../run/project.ts';
import { recordsOf } from '../run/records.ts';
import { storePlace } from '../run/store-place.ts';
import { type Act, type Context, printPainted, writeJson } from './context.ts';
import { historyOf } from './history-store.ts';
import { localRun } from './local-run.ts';
import { backendOption, configOption, jsonOption, outputOption, targetsOption } from './options.ts';
import { repositoryOf } from './repository-of.ts';

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
  const { local, cwd } = context;
  const { git } = await repositoryOf(cwd);
  const project = await openProject(flags.config, flags.target, local.filesAt);
  historyOf(local.storeIn(project.files, storePlace(project.config.baseline)), flags.config);
  const { commit, ...about } = await commitInfo(git, 'HEAD');
  const branch = await git('symbolic-ref', '--quiet', 'HEAD');
  const ref = branch.code === 0 ? branch.stdout.toString('utf8').trim() : undefined;
  const outcome = await localRun(
    {
      configPath: flags.config,
      targets: flags.target,
      backend: flags.backend,
      outputFolder: flags.output,
      fresh: flags.fresh,
      failOn: 'never',
    },
    { local, base: async () => undefined, commit },
  );
  const history = historyOf(outcome.store, flags.config);
  const release = flags.release ?? (await releaseAt(git, commit));
  const records = recordsOf(outcome, { createdAt: local.clock.date(), commit, about: { ...about, ref, release } });
  const written = records.size === 0 ? [] : await history.recordAll(records);
  const { report, result, store } = outcome;
  const table = renderTerminal(report, { color: context.color, width: context.width, quiet: context.quiet });
  const note =
    records.size === 0
      ? 'Nothing was recorded: no target could be measured.'
      : `Recorded ${[...records.keys()].join(', ')} at ${commit.slice(0, 7)}${release === undefined ? '' : ` as release ${release}`} on ${store.description}.`;
  printPainted(context, `${table.trimEnd()}\n\n${inert(note)}`, flags.json);
  await writeJson(context, flags.json, { command: 'record', commit, release, written, result });
  return report.exitCode === 1 ? 0 : report.exitCode;
}
