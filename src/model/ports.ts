/** Inputs of a model against the tensors it is given. */
import type { Tensor } from '@tensorflow/tfjs';
import { allOf, inputFailure } from '../failure.ts';
import type { Port } from './runnable.ts';

/**
 * One tensor per port, in their order, cast to the port's dtype (a cast tensor is new: call inside `tidy`). Throws a
 * Failure when one is missing or its shape is not the model's.
 */
export function feed(ports: readonly Port[], inputs: Readonly<Record<string, Tensor>>): Tensor[] {
  const given = Object.keys(inputs);
  return ports.map((port) => {
    const tensor = ports.length === 1 && given.length === 1 ? inputs[given[0]] : inputs[port.name];
    if (tensor === undefined) {
      throw inputFailure('model-input-missing', {
        where: `input "${port.name}"`,
        what: `the data has nothing for this input of the model; it gives ${given.join(', ') || 'nothing'}`,
        fix: `Name the inputs of the data as the model does: ${ports.map(({ name }) => name).join(', ')}`,
      });
    }
    checkShape(port, tensor.shape);
    return tensor.dtype === port.dtype ? tensor : tensor.cast(port.dtype);
  });
}

/** `shape[0]` is the batch size. Throws a Failure with both shapes when they do not fit. */
export function checkShape(port: Port, shape: readonly number[]): void {
  if (port.anyShape) return;
  const wanted = [port.fixedBatch ?? null, ...port.shape];
  const fits = shape.length === wanted.length && wanted.every((side, i) => side === null || side === shape[i]);
  if (fits) return;
  throw inputFailure('model-input-shape', {
    where: `input "${port.name}"`,
    what: `the model takes ${shapeText(wanted)}, the data gives ${shapeText([null, ...shape.slice(1)])}`,
    fix: `Set \`preprocess.shape\` to ${JSON.stringify(port.shape)}, or resize the examples`,
  });
}

/** `[n, 28, 28, 1]`, with `?` for sides that may be anything. */
export function shapeText(shape: readonly (number | null)[]): string {
  return `[${shape.map((side, index) => side ?? (index === 0 ? 'n' : '?')).join(', ')}]`;
}

/** A full shape with its batch dimension, as a port. `where` names the input in messages. */
export function portOf(name: string, shape: readonly (number | null)[] | undefined, dtype: Port['dtype']): Port {
  if (shape === undefined) return { name, shape: [], dtype, anyShape: true };
  const isShape = shape.every((side) => side === null || Number.isSafeInteger(side));
  if (!isShape) {
    throw inputFailure('model-topology', {
      where: `"${name}"`,
      what: `its shape ${JSON.stringify(shape).slice(0, 100)} in the model is no list of whole numbers`,
      fix: 'Convert or download the model again',
    });
  }
  const sides = shape.map((side) => (side === null || side < 0 ? null : side));
  const [batch, ...rest] = sides;
  return batch === null || batch === undefined
    ? { name, shape: rest, dtype }
    : { name, shape: rest, dtype, fixedBatch: batch };
}

/** float32, int32 and bool are what can be fed; a text input, say, is refused by name. */
export function fedDtype(name: string, dtype: string): Port['dtype'] {
  if (dtype === 'float32' || dtype === 'int32' || dtype === 'bool') return dtype;
  throw inputFailure('model-input-dtype', {
    where: `input "${name}"`,
    what: `the model takes ${dtype}, which cannot be fed`,
    fix: `Supported are ${allOf(['float32', 'int32', 'bool'])}: move the preprocessing out of the model`,
  });
}
