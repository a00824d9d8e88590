import type { Predictions } from '../evaluate/measurement.ts';
export interface RecordedPredictions {
    readonly candidate: Predictions;
    readonly original: Predictions;
}
export declare function encodePredictions({ candidate, original }: RecordedPredictions): Uint8Array;
/** Undefined where the bytes are not such an archive of `count` examples. */
export declare function decodePredictions(bytes: Uint8Array, sizes: {
    readonly candidate: Pick<Predictions, 'count' | 'outputs'>;
    readonly original: Pick<Predictions, 'outputs'>;
}): RecordedPredictions | undefined;
