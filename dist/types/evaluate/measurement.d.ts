/** What the worker hands back for one target: plain data, structured-clonable. */
import type { ModelFiles } from '../model/model.ts';
import type { SizeFigures } from '../model/size.ts';
export type { SizeFigures };
/** Per-example predictions on the test split, in its order. */
export interface Predictions {
    readonly count: number;
    /** First 8 bytes of SHA-256 of each example's id, as hex. */
    readonly ids: readonly string[];
    /** classification: predicted class per example. */
    readonly classes?: Int32Array;
    /** classification: probability (or score) of the predicted class. */
    readonly confidences?: Float32Array;
    /** multi-label: predicted labels as 0/1, row-major [count, classes]. */
    readonly labels?: Uint8Array;
    /**
     * regression: prediction, row-major [count, outputs]; multi-label: probabilities [count, classes]. Absent where they
     * are more than evaluation keeps in memory.
     */
    readonly values?: Float32Array;
    /**
     * What the example costs, for paired intervals of means; absent without labels. classification: minus the logarithm
     * of the true class's probability (nats); multi-label: binary cross-entropy; regression: mean absolute error.
     */
    readonly losses?: Float32Array;
    /** regression: squared error per example, mean over its outputs; absent without labels. */
    readonly squares?: Float32Array;
    /** regression: the true numbers, row-major [count, outputs]; absent without labels, and where `values` are. */
    readonly targets?: Float32Array;
    /** multi-label, per example: labels rightly predicted, and labels wrongly predicted or missed; absent without labels. */
    readonly hits?: Int32Array;
    readonly misses?: Int32Array;
    /**
     * Per example, against the original, mean over the outputs: absolute and squared difference, and the square of the
     * original's own outputs. Absent for the original itself.
     */
    readonly drifts?: Float32Array;
    readonly driftSquares?: Float32Array;
    readonly referenceSquares?: Float32Array;
    /** classification, multi-label: Kullback–Leibler divergence of the original's probabilities from the model's, nats. */
    readonly divergences?: Float32Array;
    /** By name of a metric of the user's own that is a mean over examples: its value per example. */
    readonly custom?: Readonly<Record<string, Float32Array>>;
    readonly outputs: number;
    /** classification: how many classes come before the true one (0 = right), for top-k; absent without labels. */
    readonly ranks?: Int32Array;
    /** 1 where the prediction is right, 0 where wrong; absent for regression and where the data has no labels. */
    readonly correct?: Uint8Array;
    /** classification: true class per example; absent without labels. */
    readonly truth?: Int32Array;
    /** Membership as 0/1 per example, by name of a slice. */
    readonly slices?: Readonly<Record<string, Uint8Array>>;
    /** 1 where the prediction equals the original's. Absent for the original itself and for regression. */
    readonly agrees?: Uint8Array;
}
/** Something about a model that a reader must know: chance level, two predictions of one input differ, constant output … */
export interface Finding {
    readonly code: string;
    readonly level: 'error' | 'warn' | 'info';
    readonly text: string;
}
export interface Evaluation {
    /** By metric name. A metric that could not be measured is absent here and named in `missing` with the reason. */
    readonly metrics: Readonly<Record<string, number>>;
    readonly missing: Readonly<Record<string, string>>;
    readonly perClass?: readonly {
        readonly name: string;
        readonly support: number;
        readonly recall: number;
        readonly f1: number;
    }[];
    readonly predictions: Predictions;
    /**
     * By metric name of a behavioural test: one character per example tried, `1` passed, `0` not; the same examples in the
     * same order for all models.
     */
    readonly behaviour?: Readonly<Record<string, string>>;
    readonly size: SizeFigures;
    readonly findings: readonly Finding[];
    /** SHA-256 over the names and bytes of the model's files. */
    readonly modelDigest: string;
}
/** Interleaved timing: the ratio of this model's median time to the original's, with a 95 % interval. */
export interface LatencyFigure {
    /** Milliseconds per batch, median; shown for orientation, never compared across runs. */
    readonly milliseconds: number;
    readonly ratio: number;
    readonly interval: readonly [number, number];
}
export interface LatencyFigures {
    readonly batchSize: number;
    readonly rounds: number;
    readonly original: LatencyFigure;
    readonly baseline?: LatencyFigure;
    readonly candidate: LatencyFigure;
    /**
     * Logarithm of the ratio to the original's time, per ABBA block in order; the blocks of both lists are the same, so
     * their difference is candidate against baseline. At most 400. Absent in older records.
     */
    readonly blocks?: {
        readonly candidate: readonly number[];
        readonly baseline?: readonly number[];
    };
    /** Why it ended: all intervals were narrow enough, or the time was over. */
    readonly ended?: 'precise' | 'budget';
}
/** What one step of the recipe did. */
export interface StepResult {
    readonly method: string;
    /** Options as resolved, defaults filled in. */
    readonly options: Readonly<Record<string, unknown>>;
    /** In a few words: `prune 80 % (global, cubic)`. Absent in older records. */
    readonly title?: string;
    /** One sentence for people: `12 of 14 tensors, 90.0 % zeros`. */
    readonly summary: string;
    readonly notes: readonly string[];
}
/** What a model weighs and is worth at one point of its recipe. */
export interface TrailPoint {
    /** `original`, the step in a few words, `fine-tuning, 3 epochs`. */
    readonly step: string;
    /** As stored in the standard files, uncompressed. */
    readonly weightBytes: number;
    /** Of its weights in the packed container; absent for large models, and where the container has no room for it. */
    readonly packedBytes?: number;
    /** Numbers in the float weights that are not zero. */
    readonly nonZeros: number;
    readonly quality?: number;
}
/** Where size and quality went: the original, then what each step left, in the order of work. */
export interface Trail {
    /** Headline metric of `quality`, and how many examples of the validation split stand behind it. */
    readonly metric?: string;
    readonly examples?: number;
    /** Why quality was not measured, as a clause. */
    readonly unmeasured?: string;
    readonly points: readonly TrailPoint[];
}
export interface FineTuneResult {
    readonly epochs: number;
    readonly steps: number;
    readonly stoppedEarly: boolean;
    readonly bestEpoch: number;
    /** Peak of the schedule, where it was found by a range test. */
    readonly learningRate?: number;
    /** Headline metric on the validation split. */
    readonly metric: string;
    readonly before: number;
    readonly after: number;
    readonly history: readonly {
        readonly epoch: number;
        readonly loss: number;
        readonly validation?: number;
    }[];
}
/** Facts of the process that measured; equal facts (with equal data and settings) make numbers comparable. */
export interface RunFacts {
    readonly backend: 'native' | 'wasm' | 'cpu';
    /** `2.21.0` for native, the tfjs version for wasm and cpu. */
    readonly tensorflow: string;
    readonly tfjs: string;
    readonly oneDnn: boolean | undefined;
    readonly threads: number;
    readonly cpu: string;
    /** Vector instructions that kernels choose their code by: `avx2 avx512f fma`; absent where the system does not say. */
    readonly isa?: string;
    readonly platform: string;
    readonly node: string;
    /** Why this backend was taken. */
    readonly reason: string;
}
export interface StageTime {
    readonly stage: string;
    readonly milliseconds: number;
}
/** One example that was right before and is wrong now. Class names where they are known, else indices. */
export interface HurtExample {
    /** As the data names it. */
    readonly id: string;
    readonly truth: string;
    readonly before: string;
    readonly after: string;
    /** Probability that the candidate gives its wrong answer; multi-label: 1 − exp(−loss). */
    readonly confidence: number;
    /** What the models were given, where the report is to show it: one entry per input. */
    readonly inputs?: readonly ShownInput[];
}
/** An input of one example: a picture, or its first numbers. */
export interface ShownInput {
    readonly name: string;
    readonly shape: readonly number[];
    /** `data:image/png;base64,…`, where the input is a picture. */
    readonly picture?: string;
    readonly values?: readonly number[];
}
export interface Hurt {
    readonly against: 'original' | 'baseline';
    readonly count: number;
    /** Examples that were wrong and are right now. */
    readonly healed: number;
    /** The most confident mistakes first, at most 100. */
    readonly examples: readonly HurtExample[];
}
export interface Measurement {
    readonly target: string;
    readonly facts: RunFacts;
    readonly original: Evaluation;
    readonly candidate: Evaluation;
    /** Present when the baseline model was measured again in this run. */
    readonly baseline?: Evaluation;
    /** Why the baseline model could not be measured, as a clause. */
    readonly baselineFailure?: string;
    readonly latency?: LatencyFigures;
    readonly steps: readonly StepResult[];
    readonly fineTune?: FineTuneResult;
    /** Absent where no step was taken, and in older records. */
    readonly trail?: Trail;
    readonly times: readonly StageTime[];
    readonly peakMemoryBytes: number;
    /** Examples that were right and are wrong now; one entry per model that they were right with. Absent for regression. */
    readonly hurt?: readonly Hurt[];
    /** The compressed model as written and read back. */
    readonly model: ModelFiles;
    /** Its packed container, where that has room for it. */
    readonly packed?: Uint8Array;
    /** It holds integers that the files of `model` do not: made of them again, it would be larger. */
    readonly packedKnowsMore?: true;
    /** Examples in the test split. */
    readonly examples: number;
    readonly classNames?: readonly string[];
}
