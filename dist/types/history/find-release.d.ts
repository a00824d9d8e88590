/** Which of the recorded releases a commit is held against. */
import type { ReleaseQuery } from '../ports.ts';
import type { HistoryEntry } from './entry.ts';
/**
 * The nearest release among the ancestors of the commit, so that a fix of an old line is held against its own line; where
 * none is known to be one, the newest by its place in the history. A release that is no pre-release (`v2.0.0-rc.1`) is
 * held against the last that is none either, where there is one: else many small steps within their limits would add up
 * from candidate to candidate. `entries` are in the order of the history, oldest first.
 */
export declare function findRelease<Place extends {
    readonly entry: HistoryEntry;
}>(entries: readonly Place[], { tag, commit, isAncestor }?: ReleaseQuery): Promise<Place | undefined>;
/** As semantic versions write it: `v2.0.0-rc.1`. Without a tag nothing is known, and everything counts. */
export declare function isPreRelease(tag: string | undefined): boolean;
