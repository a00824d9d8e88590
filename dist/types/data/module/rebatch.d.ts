import type { Batch, BatchOptions } from '../source.ts';
/**
 * Shuffled, a buffer of up to 8,192 examples (128 MiB at most, one batch at least) is kept: each example that comes in takes
 * the place of a random one, which goes out. Streams shorter than the buffer are shuffled thoroughly, longer ones locally.
 */
export declare function rebatch(blocks: AsyncIterable<Batch>, { size, shuffle }: BatchOptions): AsyncIterable<Batch>;
