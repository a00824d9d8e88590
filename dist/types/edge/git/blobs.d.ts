import type { RunGit } from './branch-git.ts';
/** In the order of `ids`. Throws a run failure where this clone does not hold one of them. */
export declare function readBlobs(git: RunGit, ids: readonly string[]): Promise<Uint8Array[]>;
