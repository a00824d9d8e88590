/** What the core asks of the world. Implementations stand under `edge`; each fake obeys the contract tests of the real one. */
import type { HistoryEntry } from './history/entry.ts';
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
    /** Removes a file; nothing happens where there is none. */
    remove(path: string): Promise<void>;
    /** Throws what writing this file (or replacing this folder) would, full disks aside; leaves nothing. For before long work. */
    checkWrite(path: string, kind: 'file' | 'folder'): Promise<void>;
    /** Before reading a folder that is written by `writeFolder`: undoes a replacement that was cut short by a kill. */
    recover(folder: string): Promise<void>;
}
/** What reading takes: a work tree, or a commit. */
export type ReadableFiles = Pick<Files, 'read' | 'readRange' | 'stat' | 'list'>;
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
    /** For the report: `folder .compression-gate/baseline`, `branch compression-gate`. */
    readonly description: string;
    readonly kind: 'folder' | 'branch';
    /**
     * Undefined: none stored. Throws a Failure when what is stored is corrupt or of a newer schema, unless another record
     * answers the query: then what was passed over stands in `notes`.
     */
    read(target: string, query?: BaselineQuery): Promise<FoundBaseline | undefined>;
    /** Atomic. Returns the paths (or refs) written. */
    write(target: string, baseline: StoredBaseline): Promise<string[]>;
    /** Where every record is kept, not the present one alone. */
    readonly history?: HistoryStore;
}
/** Which baseline is wanted. A folder store holds one, and does not look at this. Without any part: the newest. */
export interface BaselineQuery {
    /** The merge base, or whichever commit the run is held against. */
    readonly commit?: string;
    /** Of that commit, nearest first, without itself; bounded. */
    readonly ancestors?: () => Promise<readonly Ancestor[]>;
    /** Digest of the content key of what the base commit holds; undefined where it cannot be known. */
    readonly key?: () => Promise<string | undefined>;
    /** The same of this run; asked for where no base is known. */
    readonly own?: string;
}
export interface Ancestor {
    readonly commit: string;
    /** Commits on the shortest way; a parent is at 1. */
    readonly distance: number;
}
export interface StoredBaseline {
    readonly record: BaselineRecord;
    /** The compressed model; absent when it was above the size cap. */
    readonly model?: ModelFiles;
    /** Its packed container, where one made of the files of `model` would be larger. */
    readonly packed?: Uint8Array;
}
export interface FoundBaseline extends StoredBaseline {
    /** `content`: as the base commit holds; `own`: as this run; `newest`: no commit and no content was asked for. */
    readonly how?: 'folder' | 'merge-base' | 'ancestor' | 'content' | 'own' | 'newest';
    /** With `ancestor`: commits between the wanted one and this one. */
    readonly distance?: number;
    /** Sentences about records that were passed over because they cannot be read. */
    readonly notes?: readonly string[];
}
/** All records of all targets, ever. Concurrent writers lose nothing. */
export interface HistoryStore {
    /** Oldest first, by their place in the history (`entryTime`); the `last` so many of them. */
    entries(target: string, options?: {
        readonly last?: number;
    }): Promise<readonly HistoryEntry[]>;
    /** Names of the targets of this config's folder that have records, also of those that the config no longer holds; sorted. */
    targets(): Promise<readonly string[]>;
    /** The record of the last release: see `findRelease`. */
    release(target: string, query?: ReleaseQuery): Promise<FoundBaseline | undefined>;
    /** Returns the paths written. */
    record(target: string, baseline: StoredBaseline): Promise<string[]>;
    /** All of one run, by target, as one step. */
    recordAll(baselines: ReadonlyMap<string, StoredBaseline>): Promise<string[]>;
    /** Packs records of past years and drops their models and predictions, those of releases and the newest excepted. */
    compact(): Promise<Compacted>;
    /** Begins a branch with what lies on this one and none of its past; this one stays as it is. Throws where there is one. */
    copyTo(branch: string): Promise<void>;
}
/** Which release counts as the last one. Without any part: the newest. */
export interface ReleaseQuery {
    /** Of the release that is being made: its own record, left by an earlier run, is not the last one. */
    readonly tag?: string;
    readonly commit?: string;
    /** Whether a commit is an ancestor of the one that is measured; undefined: that cannot be told. */
    readonly isAncestor?: (commit: string) => Promise<boolean | undefined>;
}
export interface Compacted {
    /** Records that were put into packs by this. */
    readonly packed: number;
    /** Files with models or predictions that are no longer kept. */
    readonly dropped: number;
}
/** Where a run's config says that baselines live. */
export interface StorePlace {
    readonly store: 'folder' | 'branch';
    /** With `folder`: relative to the config file. */
    readonly path: string;
    /** With `branch`. */
    readonly branch: string;
}
/** A branch that holds data, apart from the code; never checked out, never rewritten. */
export interface DataBranch {
    /** For the report: `branch compression-gate`. */
    readonly description: string;
    /** The newest commit; undefined while there is no such branch. */
    tip(): Promise<string | undefined>;
    /** All files at that commit; `size` in bytes where it is known. */
    list(tip: string): Promise<readonly BranchFile[]>;
    /** By `id` of `list`, in this order. */
    read(ids: readonly string[]): Promise<readonly Uint8Array[]>;
    /**
     * One commit on `parent` (undefined: the branch is begun) with these files written, or with null removed. `moved`: the
     * branch is no longer at `parent`, nothing was done. Throws a Failure where the branch cannot be written.
     */
    commit(parent: string | undefined, changes: ReadonlyMap<string, Uint8Array | null>, message: string): Promise<'done' | 'moved'>;
    /** Another branch of that name with the files of `tip` and no earlier commits. `moved`: there is one already. */
    copyTo(name: string, tip: string, message: string): Promise<'done' | 'moved'>;
}
export interface BranchFile {
    readonly path: string;
    readonly id: string;
    readonly size?: number;
}
/** Who stands behind some lines of a file, or why that cannot be told, as a clause. */
export type Approval = {
    readonly author: string;
    readonly commit: string;
} | {
    readonly unknown: string;
};
/** What lies in the base commit, without a checkout: git objects on the machine, else the host's API. */
export interface BaseCommit {
    readonly commit: string;
    /** Of this commit, nearest first, without itself; bounded, and empty where nothing is known. */
    ancestors?(): Promise<readonly Ancestor[]>;
    /** All files below a folder, relative to it; empty where it is not there. Absent where that would cost too much. */
    list?(folder: string): Promise<string[]>;
    /** Undefined where the file did not exist at that commit. Paths are relative to the working directory, as those of Files. */
    read(path: string): Promise<Uint8Array | undefined>;
}
