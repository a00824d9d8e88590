/** Splits without labels, with the original's own answers in their place: what a student without labels is judged by. */
import type { Source } from '../data/source.ts';
import type { Scale } from '../evaluate/scale.ts';
import type { Task } from '../evaluate/task.ts';
import type { Runnable, Tf } from '../model/runnable.ts';
/** Whether the first batch has labels. */
export declare function hasLabels(source: Source): Promise<boolean>;
/** The same examples, labelled by what the original says of them: its class, its set of labels, its numbers. */
export declare function answeredBy(source: Source, original: Runnable, { tf, task, scale }: {
    readonly tf: Tf;
    readonly task: Task;
    readonly scale: Scale;
}): Source;
