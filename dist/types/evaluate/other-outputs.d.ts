/** What compression did to the outputs of a model that no metric of the task looks at. */
import type { Source } from '../data/source.ts';
import type { Runnable, Tf } from '../model/runnable.ts';
import type { Finding } from './measurement.ts';
import type { Task } from './task.ts';
export interface OtherOutputsRequest {
    readonly tf: Tf;
    readonly runnable: Runnable;
    readonly original: Runnable;
    readonly source: Source;
    readonly task: Task;
    readonly batchSize: number;
}
/**
 * A target judges one output, and fine-tuning minimises the loss of that one alone. Of the others the first batch is
 * looked at, so that nobody takes a verdict for theirs. None where the model has one output.
 */
export declare function otherOutputs(request: OtherOutputsRequest): Promise<Finding[]>;
