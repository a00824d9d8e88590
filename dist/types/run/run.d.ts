/**
 * One run: plan what has to be measured, measure it in the worker, judge by the gates, report, write. Core of the action and
 * of `compression-gate run`; all that touches the world comes in through the ports.
 */
import type { Config } from '../config/schema.ts';
import type { Measurement } from '../evaluate/measurement.ts';
import { type FailureData } from '../failure.ts';
import type { MeasureRequest } from '../pipeline/request.ts';
import type { Approval, BaseCommit, Clock, Files, Log, ReleaseQuery, Store, StorePlace } from '../ports.ts';
import type { Report, WorkflowRun } from '../report/report.ts';
import { type FailedPlan, type PlannedTarget } from './plan.ts';
import { type Project } from './project.ts';
export interface RunOptions {
    /** Config file, relative to the working directory. */
    readonly configPath: string;
    /** Absent: all of the config. */
    readonly targets?: readonly string[];
    /** These two: absent, as the config says. */
    readonly backend?: Config['backend'];
    readonly baselinePath?: string;
    /** Measure although nothing has changed. */
    readonly fresh: boolean;
    readonly failOn: 'error' | 'warn' | 'never';
    /** `release`: judge by the stricter gates of a release. */
    readonly profile?: 'release';
    /** Tag of the release that is being made, where it is known. */
    readonly release?: string;
    /** A stored baseline that cannot be read counts as none, because it is about to be replaced. */
    readonly replaceBaseline?: boolean;
    /** Folder for report.md, result.json and the compressed models. */
    readonly outputFolder: string;
    /** Absent: result.json in the output folder. */
    readonly resultPath?: string;
}
/** What measuring in the worker gave. */
export interface Measured {
    readonly measured: ReadonlyMap<string, Measurement>;
    readonly failed: ReadonlyMap<string, FailureData>;
    readonly notices: readonly string[];
}
export interface RunPorts {
    /** Rooted at the working directory. */
    readonly files: Files;
    filesAt(folder: string): Files;
    readonly log: Log;
    readonly clock: Clock;
    storeIn(files: Files, place: StorePlace): Store;
    /** Asked only where a target has no stored baseline. */
    readonly base: () => Promise<BaseCommit | undefined>;
    /** The commit whose config and accepted regressions the change is held against. Absent: that is not looked at. */
    readonly rulesBase?: () => Promise<BaseCommit | undefined>;
    /** A sentence for the report where what is checked out is not what the event is about. */
    readonly checkoutNotice?: () => Promise<string | undefined>;
    readonly measure: (requests: readonly MeasureRequest[], project: Project, backend: Config['backend']) => Promise<Measured>;
    /** Who stands behind accepted regressions: author of the lines of a file (absolute path). */
    readonly approval?: (file: string, lines: readonly [first: number, last: number]) => Promise<Approval>;
    /** Commit that is being measured, where known. */
    readonly commit?: string;
    /** Whether another commit is an ancestor of it: which release is the last one depends on that. */
    readonly isAncestor?: ReleaseQuery['isAncestor'];
    /** The workflow run that this is a step of. */
    readonly workflowRun?: WorkflowRun;
    /** Versions of what makes candidates: part of every content key. */
    readonly toolchain: string;
}
export interface Outcome {
    readonly report: Report;
    /** As written to `resultPath`. */
    readonly result: Record<string, unknown>;
    readonly resultPath: string;
    readonly reportPath: string;
    readonly exitCode: Report['exitCode'];
    readonly project: Project;
    readonly store: Store;
    /** For `baseline update`. */
    readonly plans: readonly (PlannedTarget | FailedPlan)[];
    readonly measured: Measured;
}
export declare function run(options: RunOptions, ports: RunPorts): Promise<Outcome>;
