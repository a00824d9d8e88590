/** The pass over the split: batches in, O(1) numbers per example out. */
import type { SliceOptions } from '../data/slice/options.ts';
import type { Batch, Source, TensorData } from '../data/source.ts';
import type { Port, Runnable, Tf } from '../model/runnable.ts';
import type { Progress } from '../ports.ts';
import type { Collection } from './collection.ts';
import type { Task } from './task.ts';
export interface CollectRequest {
    readonly tf: Tf;
    readonly runnable: Runnable;
    readonly source: Source;
    readonly task: Task;
    /** Absent: this is the original. */
    readonly original?: {
        readonly collection: Collection;
        readonly runnable: Runnable;
    };
    /** Parts of the split; looked at with the original, for they are the same for all models. */
    readonly slices?: readonly SliceOptions[];
    readonly batchSize: number;
    /** Numbers of outputs to hold in memory; beyond it the original is run again beside the model. */
    readonly keep: number;
    readonly stage: string;
    readonly progress?: Progress;
}
export declare function collect(request: CollectRequest): Promise<Collection>;
type Predict = (batch: Batch) => Promise<TensorData>;
/** Predicts batches of up to `size`; a model of a fixed batch gets that many, and the rest is cut off. */
export declare function predictor(tf: Tf, runnable: Runnable, head: Port, size: number): Predict;
export declare function fixedBatch(runnable: Runnable): number | undefined;
export {};
