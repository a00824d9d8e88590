import type { TensorData } from '../../data/source.ts';
import type { Predictions } from '../measurement.ts';
import type { Results } from '../results.ts';
/** Takes in batch after batch and keeps O(1) numbers per example. */
export interface Collector {
    /** `values`: what the task compares (probabilities, numbers), row-major. */
    add(values: Float32Array, labels: TensorData | undefined, ids: readonly string[]): void;
    finish(): Collected;
}
export interface Collected {
    readonly results: Results;
    /** Without `ids` and `agrees`, which the evaluation adds. */
    readonly predictions: Omit<Predictions, 'ids' | 'agrees'>;
}
