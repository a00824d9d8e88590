/** What the history gives to hold a candidate against: the last release, and the best record of a window. */
import type { TargetConfig } from '../config/schema.ts';
import type { RunFacts } from '../evaluate/measurement.ts';
import type { HistoryEntry } from '../history/entry.ts';
import type { BaselineRecord, ContentKey } from '../history/record.ts';
import type { ReleaseQuery, Store } from '../ports.ts';
import type { Subjects } from '../validate/measured.ts';
export type References = Pick<Subjects, 'release' | 'releaseMissing' | 'best' | 'bestMissing'>;
/** What was found on record, before the facts of this run are known. */
export interface RecordedReferences {
    readonly release?: BaselineRecord;
    /** The newest, oldest first. */
    readonly entries?: readonly HistoryEntry[];
    /** Why there are none, as a clause. */
    readonly missing?: string;
}
/** What this run stands on and where it was measured. */
export interface Now {
    readonly key: Pick<ContentKey, 'data' | 'settings'>;
    readonly facts: RunFacts;
}
/** `strict`: every target is held against the last release, and a history that cannot be read is a failure. */
export interface ReleaseLookup extends ReleaseQuery {
    readonly strict?: boolean;
}
/**
 * `window`: records that `best` looks back over. The newest ones are one small file, so they are read wherever a history is kept; the record of a release only for a gate
 * that asks for it. A history that cannot be read is no failure of the target: its gates say why.
 */
export declare function readReferences(target: string, config: TargetConfig, store: Store, window: number, { strict, ...query }?: ReleaseLookup): Promise<RecordedReferences>;
/** Now that it is known where this run was measured. Figures of another machine or of other data are named and left out. */
export declare function referencesFor({ release, entries, missing }: RecordedReferences, config: TargetConfig, now: Now): References;
