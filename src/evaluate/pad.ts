import type { Batch, TensorData } from '../data/source.ts';

/** The batch filled up to `size` by repeating its last example, for graphs with a fixed batch dimension. */
export function padBatch(batch: Batch, size: number): Batch {
  if (batch.size === size) return batch;
  const inputs = Object.entries(batch.inputs).map(([name, data]) => [name, padData(data, batch.size, size)]);
  return { ...batch, size, inputs: Object.fromEntries(inputs) };
}

/** The first `size` examples of a batch, without labels. */
export function firstOf(batch: Batch, size: number): Batch {
  return rowsOf(batch, 0, size);
}

/** The examples from `start` to before `end` of a batch, without labels; views of its memory. */
export function rowsOf(batch: Batch, start: number, end: number): Batch {
  const inputs = Object.entries(batch.inputs).map(([name, { shape, values }]) => {
    const width = values.length / batch.size;
    return [name, { shape: [end - start, ...shape.slice(1)], values: values.subarray(start * width, end * width) }];
  });
  return { size: end - start, inputs: Object.fromEntries(inputs), ids: batch.ids.slice(start, end) };
}

function padData({ shape, values }: TensorData, from: number, to: number): TensorData {
  const width = values.length / from;
  const padded = values instanceof Float32Array ? new Float32Array(width * to) : copyType(values, width * to);
  padded.set(values);
  for (let row = from; row < to; row++) padded.copyWithin(row * width, (from - 1) * width, from * width);
  return { shape: [to, ...shape.slice(1)], values: padded };
}

function copyType(values: Int32Array | Uint8Array, length: number): Int32Array | Uint8Array {
  return values instanceof Int32Array ? new Int32Array(length) : new Uint8Array(length);
}
