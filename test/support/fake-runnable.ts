/** Models, sources and data made of plain functions, for tests of evaluation. */
import type { Tensor } from '@tensorflow/tfjs';
import type { Batch, Source, TensorData } from '../../src/data/source.ts';
import type { Port, Runnable, Tf } from '../../src/model/runnable.ts';

type Rows = readonly (readonly number[])[];

/** A model that maps each example's first number, its index, to a row. */
export function tableRunnable(tf: Tf, rows: Rows, port: Partial<Port> = {}): Runnable {
  return functionRunnable(tf, (indices) => indices.map((index) => rows[index]), port);
}

/** A model whose output rows are a function of the examples' first numbers. */
export function functionRunnable(tf: Tf, call: (indices: number[]) => Rows, port: Partial<Port> = {}): Runnable {
  return {
    inputs: [{ name: 'x', shape: [1], dtype: 'float32', ...port }],
    outputs: [{ name: 'y', shape: [null], dtype: 'float32' }],
    predict(inputs: Readonly<Record<string, Tensor>>) {
      const rows = call([...Object.values(inputs)[0].dataSync()]);
      return { y: tf.tensor2d(rows.flat(), [rows.length, rows[0].length], 'float32') };
    },
    dispose() {},
  };
}

/** Examples 0 … count − 1, each its own index; `labels` per example. */
export function indexSource(
  count: number,
  labels?: readonly (number | readonly number[])[],
  type = Int32Array,
): Source {
  return {
    count,
    async *batches({ size }) {
      for (let start = 0; start < count; start += size) {
        const length = Math.min(size, count - start);
        const indices = Array.from({ length }, (_, i) => start + i);
        const batch: Batch = {
          size: length,
          inputs: { x: { shape: [length, 1], values: Float32Array.from(indices) } },
          labels: labels && labelData(labels.slice(start, start + length), type),
          ids: indices.map((index) => `example ${index}`),
        };
        yield batch;
      }
    },
  };
}

function labelData(labels: readonly (number | readonly number[])[], type: typeof Int32Array): TensorData {
  const width = Array.isArray(labels[0]) ? [labels[0].length] : [];
  return { shape: [labels.length, ...width], values: type.from(labels.flat()) };
}
