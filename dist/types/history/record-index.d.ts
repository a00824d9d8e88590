import { type HistoryEntry } from './entry.ts';
export interface IndexedEntry {
    /** Of the record; of a packed one, where it was. */
    readonly path: string;
    readonly entry: HistoryEntry;
}
export interface RecordIndex {
    /** Records that have a file of their own. */
    readonly loose: number;
    /** All, also those in packs. */
    readonly records: number;
    /** Oldest first: the last ones, and before them older releases. */
    readonly entries: readonly IndexedEntry[];
}
export declare const INDEXED_ENTRIES = 200;
/** Undefined: it is no index of this version, and is to be made anew from the records. */
export declare function decodeIndex(bytes: Uint8Array): RecordIndex | undefined;
/** One entry a line, so that git keeps little more than what is new. */
export declare function encodeIndex({ loose, records, entries }: RecordIndex): Uint8Array;
/** `more` are records that have just been added. */
export declare function extendIndex(index: RecordIndex, more: readonly IndexedEntry[]): RecordIndex;
export declare function lastEntries(entries: readonly IndexedEntry[]): IndexedEntry[];
export declare function byPlace(a: IndexedEntry, b: IndexedEntry): number;
