import type { Batch } from '../data/source.ts';
/** The batch filled up to `size` by repeating its last example, for graphs with a fixed batch dimension. */
export declare function padBatch(batch: Batch, size: number): Batch;
/** The first `size` examples of a batch, without labels. */
export declare function firstOf(batch: Batch, size: number): Batch;
/** The examples from `start` to before `end` of a batch, without labels; views of its memory. */
export declare function rowsOf(batch: Batch, start: number, end: number): Batch;
