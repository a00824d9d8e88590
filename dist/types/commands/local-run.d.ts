import type { Local } from '../local.ts';
import type { BaseCommit } from '../ports.ts';
import { type Outcome, type RunOptions, type RunPorts } from '../run/run.ts';
export interface LocalRunPorts extends Pick<RunPorts, 'commit' | 'isAncestor' | 'rulesBase' | 'checkoutNotice'> {
    readonly local: Local;
    readonly base: () => Promise<BaseCommit | undefined>;
}
export declare function localRun(options: RunOptions, { local, ...others }: LocalRunPorts): Promise<Outcome>;
