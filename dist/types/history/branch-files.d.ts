/** One baseline as the files of a data branch, and back. */
import type { StoredBaseline } from '../ports.ts';
import { type RecordFile } from './parse-record.ts';
/** Hosts refuse files of 100 MB, and their APIs less. Bytes. */
export declare const MAX_FILE_BYTES: number;
export interface BranchFiles {
    readonly path: string;
    readonly text: Uint8Array;
    /** What lies beside the record, by path: equal paths, equal content. */
    readonly files: ReadonlyMap<string, Uint8Array>;
}
export declare function encodeForBranch(folder: string, baseline: StoredBaseline): BranchFiles;
/**
 * `read` yields undefined for a path that is not there. Throws as `decodeBaseline`. `describe`: how a path is named in
 * messages.
 */
export declare function decodeFromBranch(path: string, text: Uint8Array, read: (path: string) => Promise<Uint8Array | undefined>, describe: (path: string) => string): Promise<StoredBaseline>;
/** Paths beside the record that it needs. */
export declare function filesOfRecord({ files }: Pick<RecordFile, 'files'>): string[];
/** A record whose model and predictions are no longer kept; figures stay. */
export declare function withoutFiles({ files: _, digest: __, ...record }: RecordFile): StoredBaseline;
