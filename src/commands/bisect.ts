/** `compression-gate bisect`: the first commit between two whose candidate breaks a gate against the good one. */
import { Command } from 'commander';
import { type CommitInfo, commitInfo, commitsBetween } from '../edge/git/commits.ts';
import { Failure, inputFailure } from '../failure.ts';
import { bisect, type Probe } from '../history/bisect.ts';
import type { Store, StoredBaseline } from '../ports.ts';
import { troublesOf } from '../report/phrases.ts';
import type { Report } from '../report/report.ts';
import { recordsOf } from '../run/records.ts';
import { type Act, type Context, print, writeJson } from './context.ts';
import { type CommitRun, contentOf, runInCommit } from './in-commit.ts';
import { backendOption, configOption, jsonOption, targetsOption } from './options.ts';
import { repositoryOf } from './repository-of.ts';

interface Flags {
  readonly config: string;
  readonly target?: string[];
  readonly backend?: 'auto' | 'native' | 'wasm' | 'cpu';
  readonly json?: string;
}

export const bisectCommand = (act: Act): Command =>
  new Command('bisect')
    .description('find the first commit between a good and a bad one that breaks a gate')
    .argument('<good>', 'commit that stands for what is expected; it becomes the baseline')
    .argument('[bad]', 'later commit that breaks a gate against it', 'HEAD')
    .addOption(configOption())
    .addOption(targetsOption())
    .addOption(backendOption())
    .addOption(jsonOption())
    .action((good: string, bad: string, flags: Flags) => act((context) => find(good, bad, flags, context)));

async function find(good: string, bad: string, flags: Flags, context: Context): Promise<number> {
  const { git, prefix } = await repositoryOf(context.cwd);
  const commits = await commitsBetween(git, good, bad);
  if (commits.length === 0) {
    throw inputFailure('bisect-empty', {
      where: `${good}..${bad}`,
      what: 'there is no commit between the two',
      fix: 'Name the older, good commit first',
    });
  }
  const { config: configPath, target: targets, backend } = flags;
  const measure = { git, prefix, configPath, targets, backend };
  const start = await commitInfo(git, good);
  const baselines = await measureGood(start, measure, context);
  const content = await contents(commits, contentOf(measure));
  /** What broke, by content: commits that share it stand for each other. */
  const broken = new Map<string | undefined, readonly string[]>();
  let unmeasured: readonly string[] = [];
  const judge = async (state: CommitInfo): Promise<Probe<CommitInfo>['verdict']> => {
    context.local.log.info(`${nameOf(state)}: measuring …`);
    const { verdict, troubles } = await judgeCommit(
      state,
      { ...measure, store: () => memoryStore(baselines) },
      context,
    );
    if (verdict === 'skip') unmeasured = troubles;
    if (verdict === 'bad') broken.set(content.get(state.commit), troubles);
    context.local.log.info(`${nameOf(state)}: ${verdict}${troubles.length === 0 ? '' : `, ${troubles[0]}`}`);
    return verdict;
  };
  const end = commits[commits.length - 1];
  const atEnd = await judge(end);
  if (atEnd === 'skip') {
    throw inputFailure('bisect-bad', {
      where: nameOf(end),
      what: `it can't be judged: ${unmeasured.map((one) => one.replace(/\.$/, '')).join('; ')}`,
      fix: 'Name a commit at which all targets can be measured, or choose targets with --target',
    });
  }
  if (atEnd !== 'bad') {
    throw inputFailure('bisect-not-bad', {
      where: bad,
      what: `${nameOf(end)} breaks no gate against ${nameOf(start)}`,
      fix: 'Narrow the limits of the gates, or name another pair of commits',
    });
  }
  const found = await bisect(commits, ({ commit }) => content.get(commit), judge);
  const reasons = broken.get(content.get(found.first.commit)) ?? [];
  print(context, describe(found.first, found.suspects, reasons), flags.json);
  await writeJson(context, flags.json, {
    command: 'bisect',
    good: start,
    bad: end,
    first: found.first,
    suspects: found.suspects,
    reasons,
    measured: [{ state: end, verdict: 'bad' as const }, ...found.probes].map(({ state, verdict }) => {
      return { commit: state.commit, verdict };
    }),
  });
  return 0;
}

async function measureGood(start: CommitInfo, run: Omit<CommitRun, 'store'>, context: Context) {
  context.local.log.info(`${nameOf(start)}: measuring what is expected …`);
  const request = { ...run, store: () => memoryStore(new Map()) };
  const measured = runInCommit(start, request, context, async (outcome) => {
    const records = recordsOf(outcome, { createdAt: context.local.clock.date(), commit: start.commit });
    const missing = outcome.report.targets.find(({ name }) => !records.has(name));
    if (missing === undefined) return records;
    throw inputFailure('bisect-good', {
      where: nameOf(start),
      what: `target ${missing.name} could not be measured there: ${missing.headline}`,
      fix: 'Name a commit at which all targets can be measured, or choose targets with --target',
    });
  });
  return measured.catch((error: unknown) => {
    if (!(error instanceof Failure && error.kind === 'input') || error.code === 'bisect-good') throw error;
    throw inputFailure('bisect-good', {
      where: nameOf(start),
      what: `it can't be measured: ${error.message.replace(/\.$/, '')}`,
    });
  });
}

async function judgeCommit(state: CommitInfo, run: CommitRun, context: Context) {
  try {
    return await runInCommit(state, run, context, async ({ report }) => verdictOf(report));
  } catch (error) {
    // A commit without config, or with one that is wrong, can't be judged; what ends the whole search goes on.
    if (!(error instanceof Failure && error.kind === 'input')) throw error;
    return { verdict: 'skip' as const, troubles: [error.message] };
  }
}

/** A gate of level error that fails is what is looked for; a target that cannot be measured says nothing. */
function verdictOf(report: Report): { verdict: 'good' | 'bad' | 'skip'; troubles: readonly string[] } {
  const judged = report.targets.filter((target) => 'checks' in target);
  const failing = judged.filter((target) => target.checks.some(({ status }) => status === 'fail'));
  if (failing.length > 0) {
    const troubles = failing.flatMap((target) => {
      return troublesOf(target).flatMap(({ status, text }) => (status === 'fail' ? [`${target.name}: ${text}`] : []));
    });
    return { verdict: 'bad', troubles };
  }
  if (judged.length === report.targets.length) return { verdict: 'good', troubles: [] };
  const unmeasured = report.targets.filter((target) => !('checks' in target));
  return { verdict: 'skip', troubles: unmeasured.map(({ name, headline }) => `${name} ${headline}`) };
}

async function contents(commits: readonly CommitInfo[], contentAt: (commit: string) => Promise<string>) {
  const found = new Map<string, string>();
  for (const { commit } of commits) found.set(commit, await contentAt(commit));
  return found;
}

function describe(first: CommitInfo, suspects: readonly CommitInfo[], reasons: readonly string[]): string {
  const { commit, author, authoredAt, subject } = first;
  return [
    `${commit} is the first bad commit`,
    `${author}, ${authoredAt.slice(0, 10)}: ${subject}`,
    ...reasons.map((reason) => `  ${reason}.`),
    ...(suspects.length === 0
      ? []
      : [`It may also be one of these, which could not be measured: ${suspects.map(nameOf).join(', ')}.`]),
  ].join('\n');
}

function nameOf({ commit, subject }: CommitInfo): string {
  return `${commit.slice(0, 7)} (${subject.slice(0, 60)})`;
}

/** The baselines of one commit, wherever they are asked for. */
function memoryStore(baselines: ReadonlyMap<string, StoredBaseline>): Store {
  return {
    description: 'the good commit',
    kind: 'folder',
    read: async (target) => baselines.get(target),
    write: async () => [],
  };
}
