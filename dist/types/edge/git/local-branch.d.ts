import type { DataBranch, Log } from '../../ports.ts';
export interface LocalBranchOptions {
    /** Any folder of the repository. */
    readonly root: string;
    readonly name: string;
    readonly log: Pick<Log, 'warn' | 'debug'>;
}
/** Throws an input failure where there is no repository. */
export declare function localBranch({ root, name, log }: LocalBranchOptions): DataBranch;
