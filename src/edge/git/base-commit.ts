/** BaseCommit over the git objects on this machine. */
import { posix } from 'node:path';
import { Failure, inputFailure, runFailure } from '../../failure.ts';
import type { BaseCommit } from '../../ports.ts';
import { gitAncestors } from './ancestors.ts';
import { type Git, openGit } from './git.ts';
import { refuseLfsPointer } from './lfs.ts';
import { mergeBaseWithDefaultBranch } from './merge-base.ts';
import { repositoryPath } from './repository-path.ts';

/** Code of the failure that says: the commit names this object, but a shallow or partial clone does not hold it. */
export const objectMissing = 'git-object-missing';

const mostLinks = 8;

/**
 * `ref`: any name of a commit; default: where HEAD left the default branch. Paths are relative to `root`, which may be a
 * folder inside the repository. Undefined: no git, no repository, or the commit is not known here.
 */
export async function gitBaseCommit(root: string, ref?: string): Promise<BaseCommit | undefined> {
  const git = await openGit(root);
  if (git === undefined) return undefined;
  const wanted = ref ?? (await mergeBaseWithDefaultBranch(git));
  const commit = wanted === undefined ? undefined : await resolveCommit(git, wanted);
  if (commit === undefined) return undefined;
  const prefix = (await git('rev-parse', '--show-prefix')).stdout.toString('utf8').trimEnd();
  return {
    commit,
    ancestors: () => gitAncestors(git, commit),
    list: async (folder) => {
      const path = repositoryPath(prefix, folder).replace(/\/+$/, '');
      const answer = await git('ls-tree', '-r', '-z', '--full-tree', '--name-only', commit, '--', `${path}/`);
      const names = answer.stdout.toString('utf8').split('\0').filter(Boolean);
      return names.map((name) => name.slice(path.length + 1)).sort();
    },
    read: async (path) => {
      const bytes = await readBlob(git, commit, repositoryPath(prefix, path));
      return bytes && refuseLfsPointer(bytes, path, commit);
    },
  };
}

async function resolveCommit(git: Git, ref: string): Promise<string | undefined> {
  const { code, stdout } = await git('rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`);
  return code === 0 ? stdout.toString('utf8').trim() : undefined;
}

interface Entry {
  readonly mode: string;
  readonly type: string;
  readonly object: string;
}

async function readBlob(git: Git, commit: string, path: string, links = 0): Promise<Uint8Array | undefined> {
  const entry = await findEntry(git, commit, path);
  if (entry === undefined) return undefined;
  if (entry.type !== 'blob') {
    throw inputFailure('base-not-a-file', {
      where: `${path} at ${commit.slice(0, 12)}`,
      what: `is a ${entry.type === 'tree' ? 'folder' : 'submodule'}`,
      fix: 'Name a file',
    });
  }
  const bytes = await objectBytes(git, entry.object, path);
  if (entry.mode !== '120000') return bytes;
  if (links >= mostLinks) {
    throw inputFailure('base-link-loop', { where: path, what: 'is a link that leads round in circles' });
  }
  const target = posix.join(posix.dirname(path), Buffer.from(bytes).toString('utf8'));
  return readBlob(git, commit, repositoryPath('', target), links + 1);
}

async function findEntry(git: Git, commit: string, path: string): Promise<Entry | undefined> {
  const { code, stdout, stderr } = await git('ls-tree', '-z', '--full-tree', commit, '--', path);
  if (code !== 0) throw missing(path, stderr);
  const line = stdout.toString('utf8').split('\0')[0];
  const [mode, type, object] = line.slice(0, line.indexOf('\t')).split(' ');
  return line === '' ? undefined : { mode, type, object };
}

async function objectBytes(git: Git, object: string, path: string): Promise<Uint8Array> {
  const { code, stdout, stderr } = await git('cat-file', 'blob', object);
  if (code !== 0) throw missing(path, stderr);
  return new Uint8Array(stdout.buffer, stdout.byteOffset, stdout.byteLength);
}

function missing(path: string, said: string): Error {
  return runFailure(objectMissing, {
    where: path,
    what: `this clone does not hold the base commit's version (git says: ${said.split('\n').at(-1)})`,
    fix: 'Check out with `fetch-depth: 0` and without `filter`',
  });
}

export function isObjectMissing(error: unknown): boolean {
  return error instanceof Failure && error.code === objectMissing;
}
