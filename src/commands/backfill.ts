/** `compression-gate backfill`: puts the commits of a range on record that are not there yet. */
import { Command } from 'commander';
import { type CommitInfo, commitsBetween, releaseAt } from '../edge/git/commits.ts';
import { Failure, inputFailure } from '../failure.ts';
import { openProject } from '../run/project.ts';
import { recordsOf } from '../run/records.ts';
import { storePlace } from '../run/store-place.ts';
import { type Act, type Context, print, writeJson } from './context.ts';
import { historyOf } from './history-store.ts';
import { type CommitRun, runInCommit } from './in-commit.ts';
import { backendOption, configOption, jsonOption, targetsOption } from './options.ts';
import { repositoryOf } from './repository-of.ts';

interface Flags {
  readonly config: string;
  readonly target?: string[];
  readonly backend?: 'auto' | 'native' | 'wasm' | 'cpu';
  readonly json?: string;
}

/** What became of one commit. */
interface Filled {
  readonly commit: string;
  readonly recorded: readonly string[];
  /** Why nothing, or not everything, was recorded. */
  readonly left?: string;
}

export const backfillCommand = (act: Act): Command =>
  new Command('backfill')
    .description('measure commits of the past that are not on record and add them to the history')
    .argument('<range>', 'FROM..TO: the commits after FROM up to TO along first parents; TO alone: all up to it')
    .addOption(configOption())
    .addOption(targetsOption())
    .addOption(backendOption())
    .addOption(jsonOption())
    .action((range: string, flags: Flags) => act((context) => backfill(range, flags, context)));

async function backfill(range: string, flags: Flags, context: Context): Promise<number> {
  const { local, cwd } = context;
  const { git, prefix } = await repositoryOf(cwd);
  const [from, to] = ends(range);
  const commits = await commitsBetween(git, from, to);
  const project = await openProject(flags.config, flags.target, local.filesAt);
  // One store for all commits, that of the present config: those of the past may name another, or none.
  const store = local.storeIn(project.files, storePlace(project.config.baseline));
  const history = historyOf(store, flags.config);
  const names = project.targets.map(({ name }) => name);
  const known = new Map<string, Set<string>>();
  for (const name of names) {
    for (const { commit = '' } of await history.entries(name)) {
      known.set(commit, (known.get(commit) ?? new Set()).add(name));
    }
  }
  const run = {
    git,
    prefix,
    configPath: flags.config,
    backend: flags.backend,
    store: () => store,
    againstParent: true,
  };
  const filled: Filled[] = [];
  for (const [index, info] of commits.entries()) {
    local.progress({ stage: 'backfill', done: index, total: commits.length, note: info.commit.slice(0, 7) });
    const missing = names.filter((name) => known.get(info.commit)?.has(name) !== true);
    if (missing.length === 0) continue;
    const done = await fill(info, missing, run, context, (records) => history.recordAll(records));
    local.log.info(
      `${info.commit.slice(0, 7)}: ${done.recorded.length === 0 ? 'nothing recorded' : `recorded ${done.recorded.join(', ')}`}${done.left === undefined ? '' : `; ${done.left}`}`,
    );
    filled.push(done);
  }
  const added = filled.filter(({ recorded }) => recorded.length > 0).length;
  const left = filled.filter(({ left: why }) => why !== undefined);
  print(
    context,
    [
      `${commits.length === 1 ? '1 commit' : `${commits.length} commits`}: ${added} added to ${store.description}, ${commits.length - filled.length} were there already, ${left.length} could not be measured whole.`,
      ...left.map(({ commit, left: why }) => `  ${commit.slice(0, 7)}: ${why}`),
    ].join('\n'),
    flags.json,
  );
  await writeJson(context, flags.json, { command: 'backfill', from, to, commits: filled });
  return 0;
}

/** A commit that holds no config, or one that is wrong, is left out and said; the others go on. */
async function fill(
  info: CommitInfo,
  targets: readonly string[],
  run: Omit<CommitRun, 'targets'>,
  context: Context,
  keep: (records: ReturnType<typeof recordsOf>) => Promise<unknown>,
): Promise<Filled> {
  const { commit, ...about } = info;
  const release = await releaseAt(run.git, commit);
  try {
    const wanted = { ...run, targets, targetsThere: true };
    return await runInCommit(info, wanted, context, async (outcome) => {
      const createdAt = context.local.clock.date();
      const records = recordsOf(outcome, { createdAt, commit, about: { ...about, release } });
      if (records.size > 0) await keep(records);
      const failed = outcome.report.targets.filter((target) => !records.has(target.name));
      const left = failed.map(({ name, headline }) => `${name} ${headline}`).join('; ');
      return { commit, recorded: [...records.keys()], ...(left === '' ? {} : { left }) };
    });
  } catch (error) {
    if (!(error instanceof Failure && error.kind === 'input')) throw error;
    return { commit, recorded: [], left: error.message };
  }
}

function ends(range: string): [from: string | undefined, to: string] {
  const parts = range.split('..');
  if (parts.length === 1) return [undefined, range];
  if (parts.length === 2 && parts[0] !== '') return [parts[0], parts[1] === '' ? 'HEAD' : parts[1]];
  throw inputFailure('bad-range', {
    where: range,
    what: 'is no range of commits',
    fix: 'Write FROM..TO, as in v1.0.0..HEAD',
  });
}
