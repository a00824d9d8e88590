/** Commits and files of the fake, out of a real git repository. */
import { spawnSync } from 'node:child_process';
import type { GitCommit } from './answers.ts';
import type { RepositoryState } from './repository.ts';

function git({ gitFolder }: RepositoryState, ...parameters: string[]): Buffer | undefined {
  if (gitFolder === undefined) return undefined;
  const { status, stdout } = spawnSync('git', ['-C', gitFolder, ...parameters], { maxBuffer: 256 * 1024 * 1024 });
  return status === 0 ? stdout : undefined;
}

export function commitOf(state: RepositoryState, ref: string): GitCommit | undefined {
  const text = git(state, 'show', '-s', '--format=%H%n%T%n%P%n%cI%n%s', `${ref}^{commit}`)?.toString('utf8');
  if (text === undefined) return undefined;
  const [sha, tree, parents, date, message] = text.split('\n');
  return { sha, tree, parents: parents === '' ? [] : parents.split(' '), date, message };
}

export function mergeBaseOf(state: RepositoryState, one: string, other: string): GitCommit | undefined {
  const sha = git(state, 'merge-base', one, other)?.toString('utf8').trim();
  return sha === undefined ? undefined : commitOf(state, sha);
}

/** Links are followed, as the contents API does. */
export function fileAt(state: RepositoryState, ref: string, path: string): Buffer | undefined {
  const entry = git(state, 'ls-tree', '--full-tree', ref, '--', path)?.toString('utf8');
  const bytes = entry ? git(state, 'cat-file', 'blob', `${ref}:${path}`) : undefined;
  if (bytes === undefined || !entry?.startsWith('120000')) return bytes;
  const target = new URL(bytes.toString('utf8'), `file:///${path}`).pathname.slice(1);
  return fileAt(state, ref, target);
}
