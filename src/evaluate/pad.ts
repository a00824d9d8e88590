import type { Batch, TensorData } from '../data/source.ts';

/** The batch filled up to `size` by repeating its last example, for graphs with a fixed batch dimension. */
export function padBatch(batch: Batch, size: number): Batch {
  if (batch.size === size) return batch;
  const inputs = Object.entries(batch.inputs).map(([name, data]) => [name, padData(data, batch.size, size)]);
  return { ...batch, size, inputs: Object.fromEntries(inputs) };
}

/** The first `size` examples of a batch, without labels. */
export function firstOf(batch: Batch, size: number): Batch {
  const inputs = Object.entries(batch.inputs).map(([name, { shape, values }]) => [
    name,
    { shape: [size, ...shape.slice(1)], values: values.subarray(0, (values.length / batch.size) * size) },
  ]);
  return { size, inputs: Object.fromEntries(inputs), ids: batch.ids.slice(0, size) };
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
