/** What a trial is asked for and what it answers: plain data, which crosses between processes. */
import type { Recipe } from '../../compress/recipe.ts';
import type { FineTuneResult, SizeFigures, StepResult } from '../../evaluate/measurement.ts';
import type { FineTuneOptions } from '../../train/options.ts';
export interface TrialRequest {
    /** Options as resolved, defaults filled in. */
    readonly recipe: Recipe;
    /** Instead of the config's. */
    readonly fineTune?: FineTuneOptions;
    /** Instead of the config's. */
    readonly seed?: number;
    /** Judged by the first so many examples only; the same for every trial of that number. Absent: all. */
    readonly examples?: number;
    /** Passes of fine-tuning at most. Absent: as many as the config or the methods want. */
    readonly epochs?: number;
    /** Timed beside the original; takes as long as `evaluation.latency.seconds` says. */
    readonly latency?: boolean;
}
/** Figures of the validation split (or the train split, where the config says so); the test split is never read. */
export interface TrialOutcome {
    /** The headline metric of the task, as fine-tuning uses it; absent where the examples have no labels. */
    readonly quality?: {
        readonly metric: string;
        readonly better: 'higher' | 'lower';
        readonly value: number;
        /** Mean over the examples, nats for classifiers (see `Predictions.losses`). */
        readonly loss: number;
    };
    /** Every metric of the task by name: quality, change against the original, sizes; `latency` where it was asked for. */
    readonly metrics: Readonly<Record<string, number>>;
    /** 1 where the example's prediction is right; absent for regression and without labels. In the order of all trials. */
    readonly correct?: Uint8Array;
    /** Classifiers: probability of the predicted class. */
    readonly confidences?: Float32Array;
    /** What each example costs; absent without labels. */
    readonly losses?: Float32Array;
    /** 95 % interval of `latency`, where it was asked for. */
    readonly latencyInterval?: readonly [low: number, high: number];
    readonly size: SizeFigures;
    readonly steps: readonly StepResult[];
    readonly fineTune?: FineTuneResult;
    /** SHA-256 over the names and bytes of the candidate's files. */
    readonly modelDigest: string;
    readonly examples: number;
    readonly milliseconds: number;
}
