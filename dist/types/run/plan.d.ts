import type { TargetConfig } from '../config/schema.ts';
import { Failure, type FailureData } from '../failure.ts';
import { type BaselinePlan, type BaselineSituation } from '../history/baseline.ts';
import type { MeasureRequest } from '../pipeline/request.ts';
import type { BaseCommit, FoundBaseline, Store } from '../ports.ts';
import type { Project } from './project.ts';
export interface PlannedTarget {
    readonly name: string;
    readonly config: TargetConfig;
    readonly stored?: FoundBaseline;
    /** All that was known when the baseline was decided on; asked again when the facts of the run are known. */
    readonly situation: BaselineSituation;
    readonly baseline: BaselinePlan;
    /** Nothing is stored, and the base commit holds the same model and recipe: the candidate is what it would give too. */
    readonly sameAsBase: boolean;
    /** Absent: the result on record is reused. */
    readonly request?: MeasureRequest;
}
export interface PlanContext {
    readonly project: Project;
    readonly store: Store;
    /** Asked only where a target has no stored baseline. */
    readonly base: () => Promise<BaseCommit | undefined>;
    readonly toolchain: string;
    readonly fresh: boolean;
    /** A result on record without its model is no result: the model itself is wanted. */
    readonly needsModel?: boolean;
    /** What this run measures becomes the baseline. */
    readonly stores?: boolean;
    /** Absolute folder that the base commit's paths are relative to. */
    readonly root: string;
    /** Wall clock, ISO 8601. */
    readonly date: string;
    readonly warn: (text: string) => void;
    /** Throws its parameter, or lets a stored baseline that is corrupt or of a newer schema count as none. */
    readonly unreadable: (failure: Failure) => void;
}
/** A target whose input is wrong: the others go on. */
export interface FailedPlan {
    readonly name: string;
    readonly failure: FailureData;
}
export declare function planTargets(context: PlanContext): Promise<(PlannedTarget | FailedPlan)[]>;
