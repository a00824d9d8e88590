/** Which of the recorded releases a commit is held against. */
import type { ReleaseQuery } from '../ports.ts';
import type { HistoryEntry } from './entry.ts';

/** Farther back nobody is asked about each release by itself. */
const MOST_ASKED = 20;

/**
 * The nearest release among the ancestors of the commit, so that a fix of an old line is held against its own line; where
 * none is known to be one, the newest by its place in the history. A release that is no pre-release (`v2.0.0-rc.1`) is
 * held against the last that is none either, where there is one: else many small steps within their limits would add up
 * from candidate to candidate. `entries` are in the order of the history, oldest first.
 */
export async function findRelease<Place extends { readonly entry: HistoryEntry }>(
  entries: readonly Place[],
  { tag, commit, isAncestor }: ReleaseQuery = {},
): Promise<Place | undefined> {
  const others = entries
    .filter(({ entry }) => entry.release !== undefined && entry.release !== tag)
    .filter(({ entry }) => commit === undefined || entry.commit !== commit)
    .reverse();
  const final = others.filter(({ entry }) => !isPreRelease(entry.release));
  const candidates = isPreRelease(tag) || final.length === 0 ? others : final;
  if (isAncestor === undefined) return candidates[0];
  for (const candidate of candidates.slice(0, MOST_ASKED)) {
    const found = candidate.entry.commit === undefined ? false : await isAncestor(candidate.entry.commit);
    if (found === undefined) break;
    if (found) return candidate;
  }
  return candidates[0];
}

/** As semantic versions write it: `v2.0.0-rc.1`. Without a tag nothing is known, and everything counts. */
export function isPreRelease(tag: string | undefined): boolean {
  return tag !== undefined && /^v?\d+(\.\d+)*-/.test(tag);
}
