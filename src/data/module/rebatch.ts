/** Batches of any size, as they stream in, cut to the size that was asked for, in order or shuffled. */
import type { Random } from '../../math/random.ts';
import type { Batch, BatchOptions } from '../source.ts';
import { RowStore, rowBytes } from './row-store.ts';

const shuffleRows = 8192;
const shuffleBytes = 128 * 1024 * 1024;

/**
 * Shuffled, a buffer of up to 8,192 examples (128 MiB at most, one batch at least) is kept: each example that comes in takes
 * the place of a random one, which goes out. Streams shorter than the buffer are shuffled thoroughly, longer ones locally.
 */
export async function* rebatch(blocks: AsyncIterable<Batch>, { size, shuffle }: BatchOptions): AsyncIterable<Batch> {
  let out: RowStore | undefined;
  let filled = 0;
  for await (const block of shuffle === undefined ? blocks : shuffled(blocks, size, shuffle)) {
    out ??= new RowStore(block, size);
    for (let row = 0; row < block.size; row++) {
      out.put(block, row, filled++);
      if (filled < size) continue;
      yield out.take(range(size));
      filled = 0;
    }
  }
  if (out !== undefined && filled > 0) yield out.take(range(filled));
}

async function* shuffled(blocks: AsyncIterable<Batch>, size: number, random: Random): AsyncIterable<Batch> {
  let buffer: RowStore | undefined;
  let filled = 0;
  for await (const block of blocks) {
    buffer ??= new RowStore(block, Math.max(size, Math.min(shuffleRows, Math.floor(shuffleBytes / rowBytes(block)))));
    for (let row = 0; row < block.size; row++) {
      if (filled < buffer.capacity) buffer.put(block, row, filled++);
      else {
        const leaving = random.integer(buffer.capacity);
        const batch = buffer.take([leaving]);
        buffer.put(block, row, leaving);
        yield batch;
      }
    }
  }
  if (buffer === undefined) return;
  const order = random.permutation(filled);
  for (let start = 0; start < filled; start += size) yield buffer.take(order.subarray(start, start + size));
}

function range(length: number): Uint32Array {
  return Uint32Array.from({ length }, (_, index) => index);
}
