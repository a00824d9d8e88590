import type { Log, Progress } from './ports.ts';
import type { Report } from './report/report.ts';
import type { RunOptions } from './run/run.ts';
export interface RunGateOptions extends Partial<RunOptions> {
    /** Folder that paths are relative to; default: the present one. */
    readonly cwd?: string;
    readonly log?: Partial<Log>;
    readonly progress?: Progress;
    readonly signal?: AbortSignal;
}
export interface GateOutcome {
    readonly report: Report;
    /** 0 the gates hold, 1 a gate failed, 2 a target's input is wrong, 3 not finished. */
    readonly exitCode: 0 | 1 | 2 | 3;
    readonly resultPath: string;
    readonly reportPath: string;
}
/** Throws a Failure where an option or the config cannot be used, or the run could not be finished. */
export declare function runGate(options?: RunGateOptions): Promise<GateOutcome>;
