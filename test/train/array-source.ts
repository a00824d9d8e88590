import type { Batch, BatchOptions, Source, TensorData } from '../../src/data/source.ts';

/** A source over arrays in memory; `values` and `labels` are row-major. `counted` false: its length is unknown. */
export function arraySource(
  shape: readonly number[],
  values: Float32Array,
  labels?: TensorData['values'],
  { counted = true, classes }: { counted?: boolean; classes?: readonly string[] } = {},
): Source {
  const width = shape.reduce((product, size) => product * size, 1);
  const count = values.length / width;
  return {
    count: counted ? count : undefined,
    classes,
    async *batches({ size, shuffle }: BatchOptions): AsyncIterable<Batch> {
      const order = shuffle?.permutation(count) ?? Uint32Array.from({ length: count }, (_, index) => index);
      for (let start = 0; start < count; start += size) {
        const rows = [...order.subarray(start, start + size)];
        yield {
          size: rows.length,
          inputs: { input: { shape: [rows.length, ...shape], values: gather(values, width, rows) as Float32Array } },
          labels: labels && {
            shape: labelShape(labels, count, rows.length),
            values: gather(labels, labels.length / count, rows),
          },
          ids: rows.map(String),
        };
      }
    },
  };
}

function labelShape(labels: TensorData['values'], count: number, rows: number): number[] {
  return labels.length === count && labels instanceof Int32Array ? [rows] : [rows, labels.length / count];
}

function gather(values: TensorData['values'], width: number, rows: readonly number[]): TensorData['values'] {
  const out = values.slice(0, rows.length * width);
  rows.forEach((row, i) => {
    out.set(values.subarray(row * width, (row + 1) * width), i * width);
  });
  return out;
}
