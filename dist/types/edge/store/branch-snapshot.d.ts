/** A data branch as it stood at one commit. */
import { Failure } from '../../failure.ts';
import { type RecordName } from '../../history/branch-layout.ts';
import type { RecordFile } from '../../history/parse-record.ts';
import { type RecordIndex } from '../../history/record-index.ts';
import type { BranchFile, DataBranch } from '../../ports.ts';
export interface Snapshot {
    /** Undefined: there is no such branch yet. */
    readonly tip: string | undefined;
    readonly files: ReadonlyMap<string, BranchFile>;
    /** `compression-gate:records/…`, for messages. */
    describe(path: string): string;
    /** Undefined where nothing is. */
    read(path: string): Promise<Uint8Array | undefined>;
    readAll(paths: readonly string[]): Promise<Uint8Array[]>;
    /** Records with a file of their own, oldest first. */
    records(folder: string): readonly RecordName[];
    /** Records in packs, as they lie there. */
    packed(folder: string): Promise<readonly PackedRecord[]>;
    /** Undefined where it is missing, or does not know the records that are there. */
    index(folder: string): Promise<RecordIndex | undefined>;
    /** Folders of all targets. */
    readonly folders: readonly string[];
}
export interface PackedRecord {
    readonly path: string;
    readonly line: string;
    /** What the name of its file would tell; undefined where the line is no JSON of a record. */
    readonly name: Omit<RecordName, 'path' | 'folder'> | undefined;
    /** Checks it; or why it cannot be read: other lines are none the worse for it. */
    open(): RecordFile | Failure;
}
export declare function takeSnapshot(branch: DataBranch, name: string): Promise<Snapshot>;
