/** One batch of plain arrays through the model: tensors are made here and all gone afterwards. */
import type { Tensor } from '@tensorflow/tfjs';
import type { Batch, TensorData } from '../data/source.ts';
import { inputFailure } from '../failure.ts';
import type { Port, Runnable, Tf } from '../model/runnable.ts';

/** The head's output for the batch. Caller owns `values`. Throws an input failure where data and model do not fit. */
export async function predictBatch(tf: Tf, runnable: Runnable, batch: Batch, head: Port): Promise<TensorData> {
  const inputs = feed(tf, runnable.inputs, batch);
  let outputs: Record<string, Tensor> = {};
  try {
    outputs = runnable.predict(inputs);
    const output = outputs[head.name];
    const values = await output.data();
    // A copy: the CPU backend hands out its own memory.
    return { shape: [...output.shape], values: new Float32Array(values) };
  } finally {
    tf.dispose([inputs, outputs]);
  }
}

/** Tensors by input name. Caller disposes them. */
export function feed(tf: Tf, ports: readonly Port[], batch: Batch): Record<string, Tensor> {
  const given = Object.keys(batch.inputs);
  const tensors: Record<string, Tensor> = {};
  try {
    for (const port of ports) {
      const data = ports.length === 1 && given.length === 1 ? batch.inputs[given[0]] : batch.inputs[port.name];
      if (data === undefined) {
        throw inputFailure('missing-input', {
          where: `input \`${port.name}\``,
          what: `the data has no array for it, only ${given.map((name) => `\`${name}\``).join(', ')}`,
          fix: `Name the arrays of the data after the inputs of the model: ${ports.map(({ name }) => `\`${name}\``).join(', ')}`,
        });
      }
      checkShape(port, data);
      tensors[port.name] = toTensor(tf, port, data);
    }
    return tensors;
  } catch (error) {
    tf.dispose(tensors);
    throw error;
  }
}

function checkShape(port: Port, { shape, values }: TensorData): void {
  const example = shape.slice(1);
  const fits =
    example.length === port.shape.length && port.shape.every((size, axis) => size === null || size === example[axis]);
  if (!fits) {
    throw inputFailure('data-shape', {
      where: `input \`${port.name}\``,
      what: `the model takes examples of shape ${text(port.shape)}, the data holds ${text(example)}`,
      fix: 'Set `preprocess.shape` or `preprocess.resize` of the data, or check that model and data belong together',
    });
  }
  if (values.length !== shape.reduce((product, size) => product * size, 1)) {
    throw inputFailure('data-length', {
      where: `input \`${port.name}\``,
      what: `a batch of shape ${text(shape)} holds ${values.length} numbers`,
      fix: 'Yield as many numbers as the shape says',
    });
  }
}

function toTensor(tf: Tf, { dtype }: Port, { shape, values }: TensorData): Tensor {
  if (dtype === 'float32') {
    return tf.tensor(values instanceof Float32Array ? values : new Float32Array(values), [...shape], dtype);
  }
  if (dtype === 'int32')
    return tf.tensor(values instanceof Int32Array ? values : new Int32Array(values), [...shape], dtype);
  return tf.tensor(
    Uint8Array.from(values, (value) => (value === 0 ? 0 : 1)),
    [...shape],
    dtype,
  );
}

function text(shape: readonly (number | null)[]): string {
  return `[${shape.map((size) => size ?? 'any').join(', ')}]`;
}
