/** Quality of a model on a split while training: the task's headline metric, and its loss to tell equals apart. */
import type { Source } from '../data/source.ts';
import type { Direction } from '../evaluate/metric.ts';
import type { Scale } from '../evaluate/scale.ts';
import type { Task } from '../evaluate/task.ts';
import type { Runnable, Tf } from '../model/runnable.ts';
export interface Quality {
    /** `accuracy`, `exactMatch` or `mae`. */
    readonly metric: string;
    readonly better: Direction;
    /** NaN where the outputs hold NaN or the split has no labels. */
    readonly value: number;
    /** Lower is better: log loss or RMSE. */
    readonly loss: number;
    /** Standard error of `value` where it is a share of examples; 0 for numbers. */
    readonly noise: number;
}
/** One pass over the split; also what the outputs are (probabilities, logits …), for the choice of the loss. */
export declare function measureQuality(tf: Tf, runnable: Runnable, source: Source, task: Task, batchSize: number): Promise<{
    readonly quality: Quality;
    readonly scale: Scale;
}>;
/**
 * Better by the metric. Shares of examples that differ by no more than their standard error say nothing on a validation
 * split of some hundred examples; there the loss decides, which every example bears on. Anything is better than NaN.
 */
export declare function isBetter(one: Quality, other: Quality): boolean;
