/** What the core asks of the world. Implementations stand under `edge`; each fake obeys the contract tests of the real one. */
import type { BaselineRecord } from './history/record.ts';
import type { ModelFiles } from './model/model.ts';
/** Paths are relative to `root` or absolute; separators are `/`. */
export interface Files {
    readonly root: string;
    /** Throws a Failure that names the path when it is missing, a folder or unreadable. */
    read(path: string): Promise<Uint8Array>;
    /** `length` bytes from `start`; fewer at the end of the file. */
    readRange(path: string, start: number, length: number): Promise<Uint8Array>;
    /** Undefined where nothing is. */
    stat(path: string): Promise<{
        readonly size: number;
        readonly isFolder: boolean;
    } | undefined>;
    /** All files below a folder, sorted, relative to it. Links are not followed. */
    list(folder: string): Promise<string[]>;
    /** Whole or not at all: temporary name, flush, rename. */
    write(path: string, bytes: Uint8Array | string): Promise<void>;
    /** Replaces a folder's content as one step; what was there before stays when anything goes wrong. */
    writeFolder(folder: string, files: ReadonlyMap<string, Uint8Array>): Promise<void>;
    /** Before reading a folder that is written by `writeFolder`: undoes a replacement that was cut short by a kill. */
    recover(folder: string): Promise<void>;
}
export interface Log {
    info(text: string): void;
    /** Something the user should know though the run goes on. */
    warn(text: string): void;
    /** What keeps a target, or the run, from being finished. */
    error(text: string): void;
    debug(text: string): void;
}
/** Progress of a long stage; `total` may be unknown. Times left are computed by the terminal side. */
export type Progress = (update: {
    readonly stage: string;
    readonly done: number;
    readonly total?: number;
    readonly note?: string;
}) => void;
export interface Clock {
    /** Milliseconds, monotonic. */
    now(): number;
    /** Wall clock as ISO 8601 in UTC. */
    date(): string;
}
/** Where baselines live. */
export interface Store {
    /** For the report: `folder .compression-gate/baseline`. */
    readonly description: string;
    /** Undefined: none stored. Throws a Failure when what is stored is corrupt or of a newer schema. */
    read(target: string): Promise<StoredBaseline | undefined>;
    /** Atomic. Returns the paths (or refs) written. */
    write(target: string, baseline: StoredBaseline): Promise<string[]>;
}
export interface StoredBaseline {
    readonly record: BaselineRecord;
    /** The compressed model; absent when it was above the size cap. */
    readonly model?: ModelFiles;
}
/** What lies in the base commit, without a checkout: git objects on the machine, else the host's API. */
export interface BaseCommit {
    readonly commit: string;
    /** Undefined where the file did not exist at that commit. Paths are relative to the working directory, as those of Files. */
    read(path: string): Promise<Uint8Array | undefined>;
}
