/**
 * DataBranch over the git repository on this machine, by plumbing alone: work tree, index, HEAD and the user's branches
 * are never touched. Where there is a remote, its branch is the one that counts: fetched before, pushed to without force.
 */
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inputFailure } from '../../failure.ts';
import type { BranchFile, DataBranch, Log } from '../../ports.ts';
import { readBlobs } from './blobs.ts';
import { branchGit, must, notWritten, type RunGit } from './branch-git.ts';
import { openGit } from './git.ts';
import { chooseRemote, fetchBranch, pushCommit, type RemoteBranch } from './remote-branch.ts';
import { noTemporary, temporaryFolder } from './temporary-folder.ts';

export interface LocalBranchOptions {
  /** Any folder of the repository. */
  readonly root: string;
  readonly name: string;
  readonly log: Pick<Log, 'warn' | 'debug'>;
}

/** Nobody's own: what a machine writes is signed by the machine. */
const identity = {
  GIT_AUTHOR_NAME: 'compression-gate',
  GIT_AUTHOR_EMAIL: 'compression-gate@noreply.invalid',
  GIT_COMMITTER_NAME: 'compression-gate',
  GIT_COMMITTER_EMAIL: 'compression-gate@noreply.invalid',
};

/** Throws an input failure where there is no repository. */
export function localBranch({ root, name, log }: LocalBranchOptions): DataBranch {
  const git = branchGit(root);
  let opened: Promise<RemoteBranch | undefined> | undefined;
  /** The branch at the remote; undefined where there is none. */
  const open = (): Promise<RemoteBranch | undefined> => {
    opened ??= (async () => {
      if ((await openGit(root)) === undefined) throw noRepository(root);
      return chooseRemote(git, name);
    })();
    return opened;
  };
  const local = `refs/heads/${name}`;
  const commitAt = async (ref: string): Promise<string | undefined> => {
    const { code, stdout } = await git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]);
    return code === 0 ? stdout.toString('utf8').trim() : undefined;
  };

  /** Of a local branch. An empty old value: there must be no such branch yet. */
  const moveLocal = async (branch: string, commit: string, parent: string | undefined, message: string) => {
    const ref = `refs/heads/${branch}`;
    const update = await git(['update-ref', '-m', message, ref, commit, parent ?? '']);
    if (update.code === 0) return 'done';
    if ((await commitAt(ref)) !== parent || /lock/i.test(update.stderr)) return 'moved';
    throw notWritten(branch, update.stderr);
  };

  return {
    description: `branch ${name}`,

    async tip() {
      const remote = await open();
      if (remote === undefined) return commitAt(local);
      const fetched = await fetchBranch(git, remote);
      if (fetched === 'none') return commitAt(local);
      if (fetched !== 'done') {
        log.warn(`The ${name} branch of ${remote.remote} was not fetched, what is known of it is used (${fetched}).`);
      }
      return (await commitAt(remote.tracking)) ?? commitAt(local);
    },

    async list(tip) {
      const { stdout } = await must(git, ['ls-tree', '-r', '-z', '--full-tree', tip]);
      return stdout.toString('utf8').split('\0').filter(Boolean).map(fileOf);
    },

    read: (ids) => readBlobs(git, ids),

    async commit(parent, changes, message) {
      const remote = await open();
      const tree = await writeTree(git, parent, changes);
      const commit = await commitOf(git, tree, parent, message);
      if (remote !== undefined) return pushCommit(git, remote, commit, parent);
      return moveLocal(name, commit, parent, message);
    },

    async copyTo(other, tip, message) {
      const remote = await chooseRemote(git, other);
      const commit = await commitOf(git, `${tip}^{tree}`, undefined, message);
      if (remote === undefined) return moveLocal(other, commit, undefined, message);
      const there = await git(['ls-remote', '--exit-code', remote.remote, `refs/heads/${other}`]);
      return there.code === 0 ? 'moved' : pushCommit(git, remote, commit, undefined);
    },
  };
}

async function commitOf(git: RunGit, tree: string, parent: string | undefined, message: string): Promise<string> {
  const parents = parent === undefined ? [] : ['-p', parent];
  const input = `${message}\n`;
  const { stdout } = await must(git, ['commit-tree', tree, ...parents], { input, environment: identity });
  return stdout.toString('utf8').trim();
}

function fileOf(line: string): BranchFile {
  const tab = line.indexOf('\t');
  return { path: line.slice(tab + 1), id: line.slice(0, tab).split(' ')[2] };
}

/** An index of its own, in a temporary folder: the user's is never opened. */
async function writeTree(git: RunGit, parent: string | undefined, changes: ReadonlyMap<string, Uint8Array | null>) {
  const folder = await temporaryFolder('compression-gate-index-');
  const environment = { GIT_INDEX_FILE: join(folder, 'index') };
  try {
    const [blobs] = await Promise.all([
      writeBlobs(
        git,
        folder,
        [...changes.values()].filter((bytes) => bytes !== null),
      ),
      must(git, parent === undefined ? ['read-tree', '--empty'] : ['read-tree', parent], { environment }),
    ]);
    const lines = [...changes].map(([path, bytes]) =>
      bytes === null ? `0 ${'0'.repeat(40)}\t${path}` : `100644 ${blobs.shift()}\t${path}`,
    );
    const input = lines.map((line) => `${line}\0`).join('');
    await must(git, ['update-index', '-z', '--index-info'], { input, environment });
    return (await must(git, ['write-tree'], { environment })).stdout.toString('utf8').trim();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Many by one process, which takes them from files. */
async function writeBlobs(git: RunGit, folder: string, blobs: readonly Uint8Array[]): Promise<string[]> {
  if (blobs.length === 0) return [];
  const names = blobs.map((_, index) => join(folder, String(index)));
  for (const [index, bytes] of blobs.entries()) {
    await writeFile(names[index], bytes).catch((error: unknown) => {
      throw noTemporary(error);
    });
  }
  const input = names.map((name) => `${name}\n`).join('');
  const { stdout } = await must(git, ['hash-object', '-w', '--no-filters', '--stdin-paths'], { input });
  return stdout.toString('utf8').split('\n');
}

function noRepository(root: string): Error {
  return inputFailure('branch-no-repository', {
    where: root,
    what: 'this folder is in no git repository (or git is not installed), and `baseline.store` is `branch`',
    fix: 'Run it inside the repository, or set `baseline.store` to `folder`',
  });
}
