/**
 * What evaluation keeps of each example while batches go by: enough for every metric, O(1) numbers per example, so that
 * outputs larger than memory need not be held.
 */
/** One class per example. All arrays have one entry per example. */
export interface ClassificationResults {
    readonly kind: 'classification';
    readonly count: number;
    readonly classes: number;
    /** Class index of the highest probability; the first one of equals. */
    readonly predicted: Int32Array;
    /** Probability of the predicted class. */
    readonly confidence: Float32Array;
    readonly truth?: ClassificationTruth;
}
/** What is known where the data has labels. */
export interface ClassificationTruth {
    readonly labels: Int32Array;
    /** Probability given to the true class. */
    readonly probability: Float32Array;
    /** How many classes come before the true one: 0 = right. Equal probabilities rank by class index. */
    readonly rank: Int32Array;
}
export type LabelledClassification = ClassificationResults & {
    readonly truth: ClassificationTruth;
};
/** Any number of labels per example. */
export interface MultiLabelResults {
    readonly kind: 'multiLabel';
    readonly count: number;
    readonly classes: number;
    /** 0/1, row-major [count, classes]. */
    readonly predicted: Uint8Array;
    readonly truth?: MultiLabelTruth;
}
/** Counts per example; `loss` is the mean binary cross-entropy over the classes, nats. */
export interface MultiLabelTruth {
    /** 0/1, row-major [count, classes]. */
    readonly labels: Uint8Array;
    readonly wrong: Int32Array;
    readonly loss: Float64Array;
    /** Per class. */
    readonly truePositives: Float64Array;
    readonly falsePositives: Float64Array;
    readonly falseNegatives: Float64Array;
}
export type LabelledMultiLabel = MultiLabelResults & {
    readonly truth: MultiLabelTruth;
};
/** Numbers. */
export interface RegressionResults {
    readonly kind: 'regression';
    readonly count: number;
    /** Numbers per example. */
    readonly outputs: number;
    /** Every example gets the same numbers. */
    readonly constant: boolean;
    readonly truth?: RegressionTruth;
}
export interface RegressionTruth {
    /** Per example: mean over its outputs. */
    readonly absoluteError: Float64Array;
    readonly squaredError: Float64Array;
    /** Per output: sum of squared errors, and sum of squared deviations of the labels from their mean. */
    readonly residual: Float64Array;
    readonly total: Float64Array;
}
export type LabelledRegression = RegressionResults & {
    readonly truth: RegressionTruth;
};
export type Results = ClassificationResults | MultiLabelResults | RegressionResults;
/** One model beside the original, on the same examples. */
export interface Comparison {
    readonly count: number;
    /** 1 where both predict the same. Absent for regression. */
    readonly agrees?: Uint8Array;
    /** 1 where right; absent without labels and for regression. */
    readonly correct?: Uint8Array;
    readonly originalCorrect?: Uint8Array;
    /** Per example, nats; absent for regression. */
    readonly divergences?: Float32Array;
    /** Over all outputs of all examples: mean absolute difference, root mean square of the difference and of the original's outputs. */
    readonly drift: {
        readonly meanAbsolute: number;
        readonly rms: number;
        readonly originalRms: number;
    };
    /** Why the outputs of the original cannot be compared with. */
    readonly broken?: string;
}
