import type { Ancestor } from '../ports.ts';

export interface CommitWithParents {
  readonly commit: string;
  readonly parents: readonly string[];
}

/** Ancestors of `commit` among `known`, nearest first, with the length of the shortest way to each; without itself. */
export function nearestAncestors(commit: string, known: readonly CommitWithParents[]): Ancestor[] {
  const parentsOf = new Map(known.map((one) => [one.commit, one.parents]));
  const distances = new Map([[commit, 0]]);
  // A map may grow while it is walked: breadth first.
  for (const [one, distance] of distances) {
    for (const parent of parentsOf.get(one) ?? []) if (!distances.has(parent)) distances.set(parent, distance + 1);
  }
  return [...distances].slice(1).map(([one, distance]) => ({ commit: one, distance }));
}
