/** One model on one split: metrics, per-example predictions and findings. */
import type { SliceOptions } from '../data/slice/options.ts';
import type { Source } from '../data/source.ts';
import type { Model } from '../model/model.ts';
import type { Runnable, Tf } from '../model/runnable.ts';
import type { Progress } from '../ports.ts';
import type { Collection } from './collection.ts';
import { type ImportModule } from './custom-metric.ts';
import type { Evaluation, SizeFigures } from './measurement.ts';
import type { Task } from './task.ts';
export interface EvaluateRequest {
    readonly tf: Tf;
    readonly runnable: Runnable;
    readonly model: Model;
    readonly size: SizeFigures;
    /** Of the model's files. */
    readonly digest: string;
    readonly source: Source;
    readonly task: Task;
    /** What evaluating the original handed back; its runnable must be alive. Absent: this is the original. */
    readonly original?: Evaluated;
    /** Named parts of the split. */
    readonly slices?: readonly SliceOptions[];
    readonly batchSize: number;
    readonly importModule: ImportModule;
    readonly progress?: Progress;
    /** Shown with the progress. */
    readonly stage?: string;
    /** Numbers of outputs to hold in memory (default 64 Mi); beyond it the original is run again beside the model. */
    readonly keep?: number;
}
export interface Evaluated {
    readonly evaluation: Evaluation;
    /** What other models are compared by; holds much memory: let go of it when all are evaluated. */
    readonly collection: Collection;
    readonly runnable: Runnable;
}
/**
 * Reads the split once, by batches. Throws an input failure where model, data and task do not fit together; a figure that
 * cannot be had (no labels, NaN outputs, a failing module of the user's) is named in `missing` instead.
 */
export declare function evaluate(request: EvaluateRequest): Promise<Evaluated>;
