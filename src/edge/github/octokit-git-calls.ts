/** GitCalls over octokit. */
import { runFailure } from '../../failure.ts';
import { readBody } from './api-body.ts';
import { isRecord } from './api-shapes.ts';
import { ApiError } from './client.ts';
import type { BranchTip, GitCalls, TreeEntry } from './git-calls.ts';
import { type Answered, absentOn404, type OctokitCalls, pageSize } from './octokit-calls.ts';

/** GitHub hands out no more. Bytes. */
const largestBlob = 100 * 1024 * 1024;
const largeMs = 300_000;
const treeMs = 120_000;

export function gitCalls({ octokit, call, repository }: OctokitCalls): GitCalls {
  /** Objects are named by their content, so making one twice does no harm. */
  const create = (what: string, send: (signal: AbortSignal) => Promise<Answered>, timeoutMs = largeMs) =>
    call(what, send, (data) => idOf(data), { timeoutMs });
  const move = async (what: string, send: (signal: AbortSignal) => Promise<Answered>, lost: RegExp) => {
    try {
      await call(what, send, () => true);
      return 'done';
    } catch (error) {
      if (error instanceof ApiError && (error.status === 409 || (error.status === 422 && lost.test(error.reason)))) {
        return 'moved';
      }
      throw error;
    }
  };

  return {
    branchTip: (branch) =>
      absentOn404(() =>
        call(
          `look at branch ${branch}`,
          (signal) =>
            octokit.request('GET /repos/{owner}/{repo}/branches/{branch}', {
              ...repository,
              branch,
              request: { signal },
            }),
          tipOf,
        ),
      ),

    treeOfCommit: (commit_sha) =>
      call(
        'read commit',
        (signal) =>
          octokit.request('GET /repos/{owner}/{repo}/git/commits/{commit_sha}', {
            ...repository,
            commit_sha,
            request: { signal },
          }),
        (data) => (isRecord(data) ? idOf(data.tree) : undefined),
      ),

    listTree: (tree_sha, recursive) =>
      call(
        'list files of branch',
        (signal) =>
          octokit.request('GET /repos/{owner}/{repo}/git/trees/{tree_sha}', {
            ...repository,
            tree_sha,
            ...(recursive ? { recursive: '1' } : {}),
            request: { signal },
          }),
        (data) => {
          if (!isRecord(data) || !Array.isArray(data.tree)) return undefined;
          const entries = data.tree.map(entryOf).filter((entry) => entry !== undefined);
          return { entries, truncated: data.truncated === true };
        },
        { timeoutMs: treeMs },
      ),

    readBlob: (file_sha) =>
      call(
        `read object ${file_sha.slice(0, 12)}`,
        (signal) =>
          octokit.request('GET /repos/{owner}/{repo}/git/blobs/{file_sha}', {
            ...repository,
            file_sha,
            headers: { accept: 'application/vnd.github.raw+json' },
            request: { signal, parseSuccessResponseBody: false },
          }) as unknown as Promise<Answered>,
        (data) => readBody(data, largestBlob, blobTooLarge) as Promise<Uint8Array>,
        { timeoutMs: largeMs },
      ),

    createBlob: (bytes) =>
      create('write object', (signal) =>
        octokit.request('POST /repos/{owner}/{repo}/git/blobs', {
          ...repository,
          content: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64'),
          encoding: 'base64',
          request: { signal },
        }),
      ),

    createTree: (base_tree, changes) =>
      create('write tree', (signal) =>
        octokit.request('POST /repos/{owner}/{repo}/git/trees', {
          ...repository,
          ...(base_tree === undefined ? {} : { base_tree }),
          tree: changes.map((change) => ({
            path: change.path,
            mode: '100644' as const,
            type: 'blob' as const,
            ...('text' in change ? { content: change.text } : { sha: change.id }),
          })),
          request: { signal },
        }),
      ),

    createCommit: (message, tree, parent) =>
      create('write commit', (signal) =>
        octokit.request('POST /repos/{owner}/{repo}/git/commits', {
          ...repository,
          message,
          tree,
          parents: parent === undefined ? [] : [parent],
          request: { signal },
        }),
      ),

    createBranch: (branch, sha) =>
      move(
        `begin branch ${branch}`,
        (signal) =>
          octokit.request('POST /repos/{owner}/{repo}/git/refs', {
            ...repository,
            ref: `refs/heads/${branch}`,
            sha,
            request: { signal },
          }),
        /already exists/i,
      ),

    moveBranch: (branch, sha) =>
      move(
        `move branch ${branch}`,
        (signal) =>
          octokit.request('PATCH /repos/{owner}/{repo}/git/refs/{ref}', {
            ...repository,
            ref: `heads/${branch}`,
            sha,
            force: false,
            request: { signal },
          }),
        /fast.?forward|does not exist|reference update failed/i,
      ),

    commitsBefore: async (sha) =>
      (await absentOn404(() =>
        call(
          'list commits',
          (signal) =>
            octokit.request('GET /repos/{owner}/{repo}/commits', {
              ...repository,
              sha,
              per_page: pageSize,
              request: { signal },
            }),
          (data) => (Array.isArray(data) ? data.map(commitOf).filter((commit) => commit !== undefined) : undefined),
        ),
      )) ?? [],
  };
}

function idOf(value: unknown): string | undefined {
  return isRecord(value) && typeof value.sha === 'string' && value.sha !== '' ? value.sha : undefined;
}

function tipOf(data: unknown): BranchTip | undefined {
  const head = isRecord(data) && isRecord(data.commit) ? data.commit : {};
  const commit = idOf(head);
  const tree = isRecord(head.commit) ? idOf(head.commit.tree) : undefined;
  return commit === undefined || tree === undefined ? undefined : { commit, tree };
}

/** Undefined for what is neither file nor folder, a submodule. */
function entryOf(value: unknown): TreeEntry | undefined {
  const id = idOf(value);
  if (!isRecord(value) || id === undefined || typeof value.path !== 'string') return undefined;
  if (value.type !== 'blob' && value.type !== 'tree') return undefined;
  const size = typeof value.size === 'number' ? { size: value.size } : {};
  return { path: value.path, kind: value.type, id, ...size };
}

function commitOf(value: unknown): { commit: string; parents: string[] } | undefined {
  const commit = idOf(value);
  if (!isRecord(value) || commit === undefined || !Array.isArray(value.parents)) return undefined;
  return { commit, parents: value.parents.map(idOf).filter((id) => id !== undefined) };
}

function blobTooLarge(limit: number): Error {
  return runFailure('branch-file-too-large', {
    what: `a file of the data branch is larger than the ${Math.round(limit / 1048576)} MiB that the API hands out`,
    fix: 'Remove it from the branch; what the gate writes itself stays far below',
  });
}
