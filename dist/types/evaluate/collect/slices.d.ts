/** Which examples belong to which slice, batch by batch. */
import type { SliceOptions } from '../../data/slice/options.ts';
import type { Batch } from '../../data/source.ts';
import type { Task } from '../task.ts';
export interface SliceCollector {
    add(batch: Batch): void;
    finish(): Readonly<Record<string, Uint8Array>>;
}
/** `classes`: names in the order of the outputs, where they are known. Throws an input failure for what can't be used. */
export declare function collectSlices(slices: readonly SliceOptions[], kind: Task['kind'], classes: readonly string[] | undefined, expected?: number): SliceCollector;
