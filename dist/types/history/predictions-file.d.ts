import type { Predictions } from '../evaluate/measurement.ts';
export interface RecordedPredictions {
    readonly candidate: Predictions;
    readonly original: Predictions;
}
/** What the candidate answered to each example. */
export declare const PREDICTIONS = "predictions.npz";
/** The examples, and what the original answered to them. Archives of earlier versions hold all in one. */
export declare const EXAMPLES = "examples.npz";
export declare function encodePredictions({ candidate, original }: RecordedPredictions): Map<string, Uint8Array>;
/** Undefined where the archives are not such ones of `count` examples. */
export declare function decodePredictions(archives: readonly Uint8Array[], sizes: {
    readonly candidate: Pick<Predictions, 'count' | 'outputs'>;
    readonly original: Pick<Predictions, 'outputs'>;
}): RecordedPredictions | undefined;
