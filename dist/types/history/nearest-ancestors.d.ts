import type { Ancestor } from '../ports.ts';
export interface CommitWithParents {
    readonly commit: string;
    readonly parents: readonly string[];
}
/** Ancestors of `commit` among `known`, nearest first, with the length of the shortest way to each; without itself. */
export declare function nearestAncestors(commit: string, known: readonly CommitWithParents[]): Ancestor[];
