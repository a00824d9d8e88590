/** Differences between the outputs of one model and the original, summed batch by batch. */
import type { Predictions } from './measurement.ts';
import type { Comparison } from './results.ts';
export interface DriftSum {
    add(values: Float32Array, original: Float32Array): void;
    finish(): Comparison['drift'];
}
export declare function sumDrift(): DriftSum;
type Predicted = Omit<Predictions, 'ids' | 'agrees'>;
/** 1 where both predict the same class or the same set of labels; undefined for regression. */
export declare function agreeing(candidate: Predicted, original: Predicted): Uint8Array | undefined;
export {};
