/** The pass over the split: batches in, O(1) numbers per example out. */
import type { Source } from '../data/source.ts';
import type { Runnable, Tf } from '../model/runnable.ts';
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
    readonly batchSize: number;
    /** Numbers of outputs to hold in memory; beyond it the original is run again beside the model. */
    readonly keep: number;
    readonly stage: string;
    readonly progress?: Progress;
}
export declare function collect(request: CollectRequest): Promise<Collection>;
