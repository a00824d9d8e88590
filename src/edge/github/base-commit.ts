/** Which commit a run's base is, and its files: from the git objects of the checkout where they are, else from the API. */
import { relative, sep } from 'node:path';
import type { BaseCommit, Log } from '../../ports.ts';
import { gitBaseCommit, isObjectMissing } from '../git/base-commit.ts';
import { type Git, openGit } from '../git/git.ts';
import { headParents, mergeBase, mergeBaseWithDefaultBranch } from '../git/merge-base.ts';
import { apiBaseCommit } from './api-base-commit.ts';
import { ApiError, type GitHubClient } from './client.ts';
import type { EventContext } from './event.ts';

export interface BaseCommitOptions {
  /** Root of the checkout, and the folder in it that paths are relative to. */
  readonly workspace: string;
  readonly root: string;
  readonly event: EventContext;
  readonly client: GitHubClient | undefined;
  readonly log: Log;
}

/** Undefined: the run has no base, or none that can be found; the log says why. */
export async function findBaseCommit(options: BaseCommitOptions): Promise<BaseCommit | undefined> {
  const { workspace, root, client, log } = options;
  const commit = await nameBase(options).catch((error: unknown) => {
    log.warn(`The base commit was not found: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  });
  if (commit === undefined) return undefined;
  const local = await gitBaseCommit(root, commit);
  const prefix = relative(workspace, root).split(sep).join('/');
  const remote = client && apiBaseCommit(client, commit, prefix);
  return local === undefined || remote === undefined ? (local ?? remote) : either(local, remote);
}

/** Git knows the commit, but in a partial clone not every file of it. */
function either(local: BaseCommit, remote: BaseCommit): BaseCommit {
  return {
    commit: local.commit,
    ancestors: async () => {
      const known = await local.ancestors?.();
      // A shallow clone ends where it was cut off.
      return known !== undefined && known.length > 0 ? known : ((await remote.ancestors?.()) ?? []);
    },
    list: local.list,
    read: (path) =>
      local.read(path).catch((error: unknown) => {
        if (isObjectMissing(error)) return remote.read(path);
        throw error;
      }),
  };
}

async function nameBase({ root, event, client, log }: BaseCommitOptions): Promise<string | undefined> {
  const git = await openGit(root);
  const { pull, baseSha } = event;
  if (pull !== undefined) return pullRequestBase(git, event, log, client);
  if (baseSha !== undefined) return baseSha;
  if (git === undefined) return undefined;
  const found = await mergeBaseWithDefaultBranch(git, event.defaultBranch);
  // Nothing lies between a commit of the default branch and itself.
  return found === event.commit ? undefined : found;
}

/**
 * GitHub checks out a merge of base and head: what the pull request changes is then the difference to its first parent,
 * which may be newer than the base that the event names. A checkout of the head alone is held against the merge base.
 */
async function pullRequestBase(
  git: Git | undefined,
  { pull, baseSha = '' }: EventContext,
  log: Log,
  client?: GitHubClient,
): Promise<string> {
  const head = pull?.headSha ?? '';
  const parents = git === undefined ? [] : await headParents(git);
  if (parents.length === 2 && parents[1] === head) return parents[0];
  const local = git && (await mergeBase(git, 'HEAD', baseSha));
  if (local !== undefined) return local;
  try {
    return (await client?.mergeBase(baseSha, head)) ?? baseSha;
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    // Without any base a regression would only be "no baseline": an outage must not decide that.
    const taken = `${baseSha.slice(0, 12)}, which the event names, stands for it`;
    log.warn(`The base commit could not be asked for (${error.message}): ${taken}`);
    return baseSha;
  }
}
