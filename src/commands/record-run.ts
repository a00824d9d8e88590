/** A run whose result is added to the history: shared by the CLI and the action. */
import { commitInfo, releaseAt } from '../edge/git/commits.ts';
import { isAncestorOf } from '../edge/git/is-ancestor.ts';
import { openProject } from '../run/project.ts';
import { recordsOf } from '../run/records.ts';
import type { Outcome, RunOptions } from '../run/run.ts';
import { storePlace } from '../run/store-place.ts';
import { historyOf } from './history-store.ts';
import { type LocalRunPorts, localRun } from './local-run.ts';
import { refuseUncommitted } from './refuse-uncommitted.ts';
import { repositoryOf } from './repository-of.ts';

export interface RecordedRun extends Outcome {
  /** The commit that is checked out: what was measured. */
  readonly commit: string;
  readonly release?: string;
  /** Targets that were recorded; one that could not be measured is not. */
  readonly recorded: readonly string[];
  readonly written: readonly string[];
}

export interface RecordAs {
  /** `refs/heads/main`; absent: the branch that is checked out. */
  readonly ref?: string;
  /** Absent: the version tag at the commit. */
  readonly release?: string;
}

/** Throws before anything is measured where the config's store keeps no history. */
export async function recordRun(
  options: RunOptions,
  { local, base, isAncestor }: Omit<LocalRunPorts, 'commit'>,
  as: RecordAs,
): Promise<RecordedRun> {
  const project = await openProject(options.configPath, options.targets, local.filesAt);
  historyOf(local.storeIn(project.files, storePlace(project.config.baseline)), options.configPath);
  const { git } = await repositoryOf(local.files.root);
  const { commit, ...about } = await commitInfo(git, 'HEAD');
  await refuseUncommitted(project, commit);
  const ref = as.ref ?? (await branchOf(git));
  const release = as.release ?? (await releaseAt(git, commit));
  const outcome = await localRun(
    // One record that cannot be read must not keep all that follow from being written.
    { ...options, release, replaceBaseline: true },
    { local, base, commit, isAncestor: isAncestor ?? isAncestorOf(git, commit) },
  );
  const records = recordsOf(outcome, { createdAt: local.clock.date(), commit, about: { ...about, ref, release } });
  const history = historyOf(outcome.store, options.configPath);
  const written = records.size === 0 ? [] : await history.recordAll(records);
  return { ...outcome, commit, release, recorded: [...records.keys()], written };
}

async function branchOf(git: Awaited<ReturnType<typeof repositoryOf>>['git']): Promise<string | undefined> {
  const { code, stdout } = await git('symbolic-ref', '--quiet', 'HEAD');
  return code === 0 ? stdout.toString('utf8').trim() : undefined;
}

/** One sentence for the log. */
export function recordedSentence({ recorded, commit, release, store }: RecordedRun): string {
  if (recorded.length === 0) return 'Nothing was recorded: no target could be measured.';
  const as = release === undefined ? '' : ` as release ${release}`;
  return `Recorded ${recorded.join(', ')} at ${commit.slice(0, 7)}${as} on ${store.description}.`;
}
