import type { DataBranch, HistoryStore, Log, Store } from '../../ports.ts';
export interface BranchStoreOptions {
    readonly branch: DataBranch;
    /** Name of the branch, for messages. */
    readonly name: string;
    /** Folder of the config in the repository, '' for its root. */
    readonly scope: () => Promise<string>;
    readonly log: Pick<Log, 'warn' | 'debug'>;
    /** Wall clock, ISO 8601: `compact` packs the years before this one. */
    readonly date: () => string;
    readonly retry: BranchRetry;
}
export interface BranchRetry {
    sleep(milliseconds: number): Promise<void>;
    /** In [0, 1). */
    random(): number;
    readonly attempts: number;
    readonly firstWaitMs: number;
    readonly longestWaitMs: number;
}
/** Of twenty writers at once the last one needs twenty attempts at most, and about half of them with jitter. */
export declare const branchRetry: Omit<BranchRetry, 'sleep' | 'random'>;
export declare function branchStore(options: BranchStoreOptions): Store & {
    readonly history: HistoryStore;
};
