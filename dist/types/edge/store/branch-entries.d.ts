import { type HistoryEntry } from '../../history/entry.ts';
import { type IndexedEntry, type RecordIndex } from '../../history/record-index.ts';
import type { Log } from '../../ports.ts';
import type { Snapshot } from './branch-snapshot.ts';
/** The index as it stands, or made anew. */
export declare function indexOf(snapshot: Snapshot, folder: string, log: Pick<Log, 'warn'>): Promise<RecordIndex>;
export declare function lastOf(snapshot: Snapshot, folder: string, last: number, log: Pick<Log, 'warn'>): Promise<readonly HistoryEntry[]>;
/** Every record, oldest first. One that cannot be read is left out, and said. */
export declare function allEntries(snapshot: Snapshot, folder: string, log: Pick<Log, 'warn'>): Promise<IndexedEntry[]>;
/** Whose records lie in a folder: as the newest one of them that can be read says. */
export declare function targetIn(snapshot: Snapshot, folder: string): Promise<string | undefined>;
