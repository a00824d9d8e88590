/** BaseCommit over the API: for clones that do not hold the base commit's files. */
import { runFailure } from '../../failure.ts';
import { nearestAncestors } from '../../history/nearest-ancestors.ts';
import type { BaseCommit } from '../../ports.ts';
import { refuseLfsPointer } from '../git/lfs.ts';
import { repositoryPath } from '../git/repository-path.ts';
import { ApiError, type GitHubClient } from './client.ts';

/** `prefix`: folder of the repository that paths are relative to. */
export function apiBaseCommit(client: GitHubClient, commit: string, prefix: string): BaseCommit {
  return {
    commit,
    ancestors: async () => nearestAncestors(commit, await client.commitsBefore(commit)),
    read: async (path) => {
      const full = repositoryPath(prefix, path);
      try {
        const bytes = await client.readFile(commit, full);
        return bytes && refuseLfsPointer(bytes, path, commit);
      } catch (error) {
        throw error instanceof ApiError ? unavailable(full, commit, error) : error;
      }
    },
  };
}

function unavailable(path: string, commit: string, error: ApiError): Error {
  const forbidden = error.status === 401 || error.status === 403 || error.status === 404;
  return runFailure(
    'base-commit-unavailable',
    {
      where: `${path} at ${commit.slice(0, 12)}`,
      what: `GitHub does not hand out the base commit's file (${error.message})`,
      fix: forbidden
        ? 'Give the job `contents: read`, or check out with `fetch-depth: 0`'
        : 'Check out with `fetch-depth: 0`, then git has it',
    },
    { cause: error },
  );
}
