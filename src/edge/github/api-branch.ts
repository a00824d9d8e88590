/** DataBranch through the Git data API: no checkout, no git on the machine. */
import { runFailure } from '../../failure.ts';
import { sha256 } from '../../history/digest.ts';
import type { BranchFile, DataBranch } from '../../ports.ts';
import { ApiError } from './client.ts';
import type { GitCalls, TreeChange } from './git-calls.ts';

/** Short texts go along with the tree, at no call of their own. Bytes. */
const LARGEST_INLINE = 2 ** 20;
/** A tree of more changes is made in steps: GitHub gives up on large ones. */
const CHANGES_AT_ONCE = 500;
const READS_AT_ONCE = 8;

export function apiBranch(client: GitCalls, name: string): DataBranch {
  /** Trees of commits that this handle has seen, and blobs that it has made. */
  const trees = new Map<string, string>();
  const made = new Map<string, Promise<string>>();
  const treeOf = async (commit: string): Promise<string> => trees.get(commit) ?? client.treeOfCommit(commit);
  const reading = <T>(work: () => Promise<T>): Promise<T> => translated(work, 'read', name);

  const changeOf = async (path: string, bytes: Uint8Array | null): Promise<TreeChange> => {
    if (bytes === null) return { path, id: null };
    const text = bytes.byteLength <= LARGEST_INLINE ? textOf(bytes) : undefined;
    if (text !== undefined) return { path, text };
    const digest = sha256(bytes);
    const blob = made.get(digest) ?? client.createBlob(bytes);
    made.set(digest, blob);
    blob.catch(() => made.delete(digest));
    return { path, id: await blob };
  };

  return {
    description: `branch ${name}`,

    tip: () =>
      reading(async () => {
        const tip = await client.branchTip(name).catch((error: unknown) => {
          // A repository without a single commit.
          if (error instanceof ApiError && error.status === 409) return undefined;
          throw error;
        });
        if (tip !== undefined) trees.set(tip.commit, tip.tree);
        return tip?.commit;
      }),

    list: (tip) => reading(async () => listAll(client, await treeOf(tip), '')),

    read: (ids) => reading(() => inGroups(ids, READS_AT_ONCE, (id) => client.readBlob(id))),

    commit: (parent, changes, message) =>
      translated(
        async () => {
          let tree = parent === undefined ? undefined : await treeOf(parent);
          const all: TreeChange[] = [];
          for (const [path, bytes] of changes) all.push(await changeOf(path, bytes));
          for (let start = 0; start < all.length; start += CHANGES_AT_ONCE) {
            tree = await client.createTree(tree, all.slice(start, start + CHANGES_AT_ONCE));
          }
          const commit = await client.createCommit(message, tree as string, parent);
          return parent === undefined ? client.createBranch(name, commit) : client.moveBranch(name, commit);
        },
        'written',
        name,
      ),

    copyTo: (other, tip, message) =>
      translated(
        async () => client.createBranch(other, await client.createCommit(message, await treeOf(tip), undefined)),
        'written',
        other,
      ),
  };
}

/** One call where the answer holds all; else folder by folder. */
async function listAll(client: GitCalls, tree: string, prefix: string): Promise<BranchFile[]> {
  const whole = await client.listTree(tree, true);
  if (!whole.truncated) return filesOf(whole.entries, prefix);
  const { entries } = await client.listTree(tree, false);
  const files = filesOf(entries, prefix);
  for (const { path, id, kind } of entries) {
    if (kind === 'tree') files.push(...(await listAll(client, id, `${prefix}${path}/`)));
  }
  return files;
}

function filesOf(entries: readonly { path: string; id: string; kind: string; size?: number }[], prefix: string) {
  return entries
    .filter(({ kind }) => kind === 'blob')
    .map(({ path, id, size }) => ({ path: prefix + path, id, ...(size === undefined ? {} : { size }) }));
}

async function inGroups<In, Out>(
  items: readonly In[],
  width: number,
  work: (item: In) => Promise<Out>,
): Promise<Out[]> {
  const results: Out[] = new Array(items.length);
  let next = 0;
  const one = async (): Promise<void> => {
    for (let index = next++; index < items.length; index = next++) results[index] = await work(items[index]);
  };
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, one));
  return results;
}

/** Undefined: these bytes would not survive as text. */
function textOf(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}

async function translated<T>(work: () => Promise<T>, done: 'read' | 'written', name: string): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    const refused = error.status === 403 || error.status === 404;
    const right = done === 'read' ? 'contents: read' : 'contents: write';
    throw runFailure(
      `branch-not-${done}`,
      {
        where: `branch ${name}`,
        what: `could not be ${done} (${error.message})`,
        fix:
          refused && !error.limited
            ? `Give the job \`permissions: ${right}\`${done === 'written' ? ', and let no rule of the branch forbid it' : ''}`
            : 'Run it again; nothing on the branch is half done',
      },
      { cause: error },
    );
  }
}
