/** The stored baseline of one target: what the base branch stands on. */
import type { Evaluation, FineTuneResult, LatencyFigures, RunFacts, StepResult, Trail } from '../evaluate/measurement.ts';
export declare const BASELINE_SCHEMA_VERSION = 1;
export interface ContentKey {
    /** SHA-256 over all parts below. Equal keys: nothing that bears on the result has changed. */
    readonly digest: string;
    readonly model: string;
    readonly data: string;
    readonly recipe: string;
    /** Task, metric and evaluation settings. */
    readonly settings: string;
    /** Where the target has slices. */
    readonly slices?: string;
    readonly toolchain: string;
}
/** How one gate stood when the record was made. */
export interface RecordedCheck {
    readonly metric: string;
    readonly against: string;
    readonly slice?: string;
    readonly level: string;
    /** As the config words it: `1 pp`. */
    readonly limit: string;
    /** In units of the metric; absent where there was nothing to compare with. */
    readonly change?: number;
    readonly status: string;
}
/** A worsening that somebody let pass on purpose, as it stood in the repository when the record was made. */
export interface AcceptedRegression {
    readonly target?: string;
    readonly metric: string;
    readonly slice?: string;
    readonly against?: string;
    readonly limit: string | number;
    readonly reason: string;
    /** `2027-01-31`. */
    readonly expires: string;
    /** Author of the commit that brought the line in. */
    readonly approver?: string;
    readonly commit?: string;
    /** The gate's own limit was broken: this candidate stands on the worse level. */
    readonly needed?: true;
    /** Commit of the baseline that was let pass by it; from that level on the gate's own limit holds again. */
    readonly usedUpBy?: string;
}
/** On which occasion a record was made. Every part is unknown outside a workflow or a git repository. */
export interface RecordedRun {
    /** `refs/heads/main`. */
    readonly ref?: string;
    readonly author?: string;
    /** ISO 8601, UTC, as `committedAt`: when the commit was written, and when it got its place in the history. */
    readonly authoredAt?: string;
    readonly committedAt?: string;
    /** Commits along first parents up to this one; absent where the clone was shallow. Orders commits of one second. */
    readonly position?: number;
    /** First line of the commit's message. */
    readonly subject?: string;
    /** Tag of the release that this commit is. */
    readonly release?: string;
    readonly verdict?: string;
    readonly checks?: readonly RecordedCheck[];
    readonly accepted?: readonly AcceptedRegression[];
}
export interface BaselineRecord {
    readonly schemaVersion: number;
    readonly target: string;
    /** ISO 8601, UTC. */
    readonly createdAt: string;
    /** Commit whose work tree was measured, where known. */
    readonly commit?: string;
    readonly key: ContentKey;
    readonly facts: RunFacts;
    /** Where predictions were above the cap, `predictions` has its `count` and no `ids`. */
    readonly candidate: Evaluation;
    /** As measured beside it. Of its predictions that is kept which gates against the original ask for. */
    readonly original: Evaluation;
    readonly steps: readonly StepResult[];
    /** Without the course of the epochs. */
    readonly fineTune?: FineTuneResult;
    readonly trail?: Trail;
    readonly latency?: LatencyFigures;
    readonly examples: number;
    readonly classNames?: readonly string[];
    /** Digest of the stored compressed model; absent when it was above the cap and is not stored. */
    readonly modelDigest?: string;
    /** Why there is no stored model. */
    readonly modelOmitted?: string;
    /** Why there are no stored predictions. */
    readonly predictionsOmitted?: string;
    readonly run?: RecordedRun;
}
