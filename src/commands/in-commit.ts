/** A whole run on the files of another commit, in a worktree of its own: for `backfill` and `bisect`. */
import { join } from 'node:path';
import { gitBaseCommit } from '../edge/git/base-commit.ts';
import { type CommitInfo, treeOf } from '../edge/git/commits.ts';
import type { Git } from '../edge/git/git.ts';
import { withWorktree } from '../edge/git/worktree.ts';
import { localPorts } from '../local.ts';
import type { Files, Store } from '../ports.ts';
import { openProject } from '../run/project.ts';
import type { Outcome } from '../run/run.ts';
import type { Context } from './context.ts';
import { localRun } from './local-run.ts';

export interface CommitRun {
  readonly git: Git;
  /** From the root of the repository to the folder that paths on the command line are relative to; '' or ends with `/`. */
  readonly prefix: string;
  readonly configPath: string;
  readonly targets?: readonly string[];
  readonly backend?: 'auto' | 'native' | 'wasm' | 'cpu';
  /** The store that the run asks for baselines. */
  readonly store: (files: Files) => Store;
  /** Only those of `targets` that the commit's own config holds: one may have come later. */
  readonly targetsThere?: boolean;
  /** The commit is held against what stood before it. */
  readonly againstParent?: boolean;
}

/** Throws what a run throws: a commit without config, say. The worktree is gone when this returns. */
export function runInCommit<T>(
  { commit }: Pick<CommitInfo, 'commit'>,
  { git, prefix, configPath, targets, backend, store, targetsThere = false, againstParent = false }: CommitRun,
  context: Context,
  use: (outcome: Outcome) => Promise<T>,
): Promise<T> {
  const { environment, local, signal } = context;
  return withWorktree(git, commit, async (root) => {
    const there = localPorts({
      root: join(root, prefix),
      environment,
      log: local.log,
      progress: local.progress,
      signal,
      bundle: local.bundle,
    });
    const base = async () => (againstParent ? gitBaseCommit(join(root, prefix), `${commit}^`) : undefined);
    const outcome = await localRun(
      {
        configPath,
        targets: targetsThere ? await heldBy(configPath, targets, there.filesAt) : targets,
        backend,
        outputFolder: join(root, '.compression-gate-run'),
        fresh: false,
        failOn: 'never',
        replaceBaseline: true,
      },
      { local: { ...there, storeIn: store }, base, commit },
    );
    return use(outcome);
  });
}

/** All of them where the config holds none: then the run says so. */
async function heldBy(
  configPath: string,
  targets: readonly string[] | undefined,
  filesAt: (folder: string) => Files,
): Promise<readonly string[] | undefined> {
  const { config } = await openProject(configPath, undefined, filesAt);
  const held = targets?.filter((name) => Object.hasOwn(config.targets, name));
  return held?.length === 0 ? targets : held;
}

/** Equal where nothing below the folder differs: commits that can only give the same result. */
export function contentOf({ git, prefix }: Pick<CommitRun, 'git' | 'prefix'>): (commit: string) => Promise<string> {
  return async (commit) => (await treeOf(git, commit, prefix.replace(/\/$/, ''))) ?? `absent at ${commit}`;
}
