/** The stored baseline of one target, and whether it still counts. */
import type { Config } from '../config/schema.ts';
import { Failure } from '../failure.ts';
import type { BaseCommit, FoundBaseline, Store } from '../ports.ts';
export interface Lookup {
    readonly store: Store;
    readonly options: Pick<Config['baseline'], 'maxAgeDays'>;
    readonly base: () => Promise<BaseCommit | undefined>;
    /** Digest of this run's content key, and of what the base commit holds. */
    readonly own: string;
    readonly keyOfBase: (base: BaseCommit) => Promise<string | undefined>;
    /** Wall clock, ISO 8601. */
    readonly date: string;
    readonly warn: (text: string) => void;
    /** Throws its parameter, or lets a baseline that is corrupt or of a newer schema count as none. */
    readonly unreadable: (failure: Failure) => void;
}
export interface Stored {
    readonly found?: FoundBaseline;
    /** A clause: why the one that is there does not count. */
    readonly expired?: string;
}
export declare function storedBaseline(target: string, lookup: Lookup): Promise<Stored>;
