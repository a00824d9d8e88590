import type { Batch } from '../source.ts';
export declare class RowStore {
    readonly capacity: number;
    private readonly rows;
    private readonly ids;
    private readonly metadata;
    /** Laid out like the examples of `batch`. */
    constructor(batch: Batch, capacity: number);
    /** Example `from` of `batch` becomes row `to`. */
    put(batch: Batch, from: number, to: number): void;
    take(rows: ArrayLike<number>): Batch;
}
/** These examples of a batch as a batch of their own. */
export declare function pickRows(batch: Batch, rows: ArrayLike<number>): Batch;
/** Bytes of one example of this batch. */
export declare function rowBytes(batch: Batch): number;
