import type { Batch, TensorData } from '../data/source.ts';
import type { Tf } from '../model/runnable.ts';
/** Everything is row-major, examples first, in the order of the test split. */
export interface CustomMetricInput {
    /** As the model puts them out (logits stay logits), shape [examples, …]. */
    readonly outputs: TensorData;
    /** The original's outputs on the same examples. For the original itself: its own. */
    readonly originalOutputs: TensorData;
    /** Absent where the data has no labels. */
    readonly labels?: TensorData;
    readonly ids: readonly string[];
    readonly classes?: readonly string[];
    readonly tf: Tf;
}
type Answer = number | readonly number[] | Float32Array | Float64Array;
export type CustomMetric = (input: CustomMetricInput) => Answer | Promise<Answer>;
/** A mean, and what it is the mean of. */
export interface PerExample {
    readonly figure: number;
    readonly examples: Float32Array;
}
export type ImportModule = (path: string) => Promise<unknown>;
/** The number, the mean of one per example, or why there is none. Throws an input failure for a module that cannot be used. */
export declare function customMetric(module: string, input: CustomMetricInput, importModule: ImportModule): Promise<number | string | PerExample>;
/** Labels of all batches as one array; undefined where a batch has none. */
export declare function joinLabels(batches: readonly Batch['labels'][]): TensorData | undefined;
export {};
