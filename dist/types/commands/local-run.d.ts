import type { Local } from '../local.ts';
import type { BaseCommit } from '../ports.ts';
import { type Outcome, type RunOptions } from '../run/run.ts';
export interface LocalRunPorts {
    readonly local: Local;
    readonly base: () => Promise<BaseCommit | undefined>;
    readonly commit?: string;
}
export declare function localRun(options: RunOptions, { local, base, commit }: LocalRunPorts): Promise<Outcome>;
