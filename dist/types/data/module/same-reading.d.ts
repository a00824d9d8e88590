import type { Batch } from '../source.ts';
/**
 * Hands the blocks of each reading on, and throws an input failure at the end of one that differs from the first whole one.
 * A reading that is broken off says nothing. Values are compared, whatever the size of the blocks that they come in.
 */
export declare function sameReading(path: string): (blocks: AsyncIterable<Batch>) => AsyncIterable<Batch>;
