import type { Compacted, Log } from '../../ports.ts';
import type { Snapshot } from './branch-snapshot.ts';
type Changes = Map<string, Uint8Array | null>;
type Commit = (message: string, change: (snapshot: Snapshot) => Promise<Changes>) => Promise<void>;
/** `year`: records of this one and later stay. */
export declare function compactBranch(commit: Commit, year: string, log: Pick<Log, 'warn'>): Promise<Compacted>;
export {};
