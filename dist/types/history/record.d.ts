/** The stored baseline of one target: what the base branch stands on. */
import type { Evaluation, FineTuneResult, LatencyFigures, RunFacts, StepResult } from '../evaluate/measurement.ts';
export declare const BASELINE_SCHEMA_VERSION = 1;
export interface ContentKey {
    /** SHA-256 over all parts below. Equal keys: nothing that bears on the result has changed. */
    readonly digest: string;
    readonly model: string;
    readonly data: string;
    readonly recipe: string;
    /** Task, metric and evaluation settings. */
    readonly settings: string;
    readonly toolchain: string;
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
    /** As measured beside it. Of its predictions only `correct` is kept. */
    readonly original: Evaluation;
    readonly steps: readonly StepResult[];
    /** Without the course of the epochs. */
    readonly fineTune?: FineTuneResult;
    readonly latency?: LatencyFigures;
    readonly examples: number;
    readonly classNames?: readonly string[];
    /** Digest of the stored compressed model; absent when it was above the cap and is not stored. */
    readonly modelDigest?: string;
    /** Why there is no stored model. */
    readonly modelOmitted?: string;
    /** Why there are no stored predictions. */
    readonly predictionsOmitted?: string;
}
