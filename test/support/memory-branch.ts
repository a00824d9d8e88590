/** A DataBranch in memory: for tests of what lies on top of one. Obeys the contract of the real ones. */
import { createHash } from 'node:crypto';
import type { DataBranch } from '../../src/ports.ts';

export interface MemoryBranch extends DataBranch {
  readonly commits: readonly { readonly id: string; readonly message: string }[];
  /** Of the newest commit; undefined where nothing is. */
  content(path: string): Uint8Array | null;
}

export function memoryBranch(): MemoryBranch {
  const blobs = new Map<string, Uint8Array>();
  const trees = new Map<string, ReadonlyMap<string, string>>();
  const commits: { id: string; message: string }[] = [];
  const tip = (): string | undefined => commits.at(-1)?.id;
  return {
    description: 'branch compression-gate',
    commits,
    content: (path) => blobs.get(trees.get(tip() ?? '')?.get(path) ?? '') ?? null,
    tip: async () => tip(),
    list: async (commit) => [...(trees.get(commit) ?? [])].map(([path, id]) => ({ path, id })),
    read: async (ids) => ids.map((id) => (blobs.get(id) as Uint8Array).slice()),
    commit: async (parent, changes, message) => {
      await new Promise((resolve) => setImmediate(resolve));
      if (tip() !== parent) return 'moved';
      const tree = new Map(trees.get(parent ?? ''));
      for (const [path, bytes] of changes) {
        if (bytes === null) {
          tree.delete(path);
          continue;
        }
        const id = createHash('sha256').update(bytes).digest('hex');
        blobs.set(id, bytes.slice());
        tree.set(path, id);
      }
      const id = `${commits.length + 1}`.padStart(40, '0');
      commits.push({ id, message });
      trees.set(id, new Map([...tree].sort(([a], [b]) => (a < b ? -1 : 1))));
      return 'done';
    },
    // Other branches are not kept here.
    copyTo: async () => 'done',
  };
}
