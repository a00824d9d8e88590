/** Calls of the Git data API: objects and branches, without a checkout. */

export interface BranchTip {
  readonly commit: string;
  readonly tree: string;
}

export interface TreeEntry {
  readonly path: string;
  readonly kind: 'blob' | 'tree';
  readonly id: string;
  readonly size?: number;
}

export interface TreeListing {
  readonly entries: readonly TreeEntry[];
  /** There is more than one answer holds. */
  readonly truncated: boolean;
}

/** A file by the id of its blob, or as text; null removes it. */
export type TreeChange =
  | { readonly path: string; readonly id: string | null }
  | { readonly path: string; readonly text: string };

export interface GitCalls {
  /** Undefined: there is no such branch. */
  branchTip(branch: string): Promise<BranchTip | undefined>;
  treeOfCommit(commit: string): Promise<string>;
  listTree(tree: string, recursive: boolean): Promise<TreeListing>;
  /** Up to 100 MB, whatever the file's name is. */
  readBlob(id: string): Promise<Uint8Array>;
  createBlob(bytes: Uint8Array): Promise<string>;
  /** On top of `base`; undefined: of nothing. Paths that are removed must be there. */
  createTree(base: string | undefined, changes: readonly TreeChange[]): Promise<string>;
  /** Author and committer are the account that the token acts as. */
  createCommit(message: string, tree: string, parent: string | undefined): Promise<string>;
  /** `moved`: there is one already. */
  createBranch(branch: string, commit: string): Promise<'done' | 'moved'>;
  /** By fast-forward only; `moved`: the branch is no longer at an ancestor of `commit`. */
  moveBranch(branch: string, commit: string): Promise<'done' | 'moved'>;
  /** The commit itself and up to 99 before it, newest first, with their parents. Empty where it is unknown. */
  commitsBefore(commit: string): Promise<readonly { readonly commit: string; readonly parents: readonly string[] }[]>;
}
