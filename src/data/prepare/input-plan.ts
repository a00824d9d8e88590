/** How the rows of one model input become tensors: preprocessing planned once, run per batch. */
import { inputFailure } from '../../failure.ts';
import type { Port } from '../../model/runnable.ts';
import { product } from '../decode/array-file.ts';
import type { NumericArray } from '../decode/elements.ts';
import type { Rows } from '../examples.ts';
import type { PreprocessOptions } from '../options.ts';
import type { TensorData } from '../source.ts';
import { fitShape, show } from './fit-shape.ts';
import { normaliser } from './normalise.ts';
import { planPicture } from './picture-plan.ts';

export interface InputPlan {
  /** Name of the model input. */
  readonly name: string;
  read(indices: Uint32Array, nameOf: (index: number) => string): Promise<TensorData>;
}

/** What the rows of a batch hold, in the shape they have in the file, becomes what the model takes. */
export type Convert = (values: NumericArray, count: number) => TensorData;

export type RowKind = Pick<Rows, 'shape' | 'isFloat' | 'where'>;

export function planRows(rows: Rows, port: Port | undefined, options: PreprocessOptions): InputPlan {
  const convert = planConversion(rows, port, options);
  return {
    name: port?.name ?? 'input',
    async read(indices, nameOf) {
      const values = await rows.read(indices);
      const data = convert(values, indices.length);
      if (rows.isFloat) checkFinite(data, indices, nameOf, rows.where);
      return data;
    },
  };
}

export function planConversion(rows: RowKind, port: Port | undefined, options: PreprocessOptions): Convert {
  if (port !== undefined && port.dtype !== 'float32') return planIntegers(rows, port, options);
  const pictures = options.resize !== undefined || options.channels !== undefined;
  return pictures ? planPictures(rows, port, options) : planValues(rows, port, options);
}

function planValues(rows: RowKind, port: Port | undefined, options: PreprocessOptions): Convert {
  const shape = fitShape(rows.shape, port, options.shape, rows.where);
  const size = product(shape);
  const normalise = normaliser(rows.shape.at(-1) ?? 1, options, rows.where);
  return (values, count) => {
    const out = new Float32Array(count * size);
    normalise(values, count * size, out, 0);
    return { shape: [count, ...shape], values: out };
  };
}

function planPictures(rows: RowKind, port: Port | undefined, options: PreprocessOptions): Convert {
  const [height, width, channels = 1] = rows.shape;
  if (rows.shape.length < 2 || rows.shape.length > 3 || channels > 4)
    throw inputFailure('data-preprocess', {
      where: rows.where,
      what: `preprocess.resize and preprocess.channels need pictures and the examples have shape ${show(rows.shape)}`,
      fix: 'Store them as [height, width] or [height, width, channels], or leave these settings out',
    });
  const plan = planPicture([height, width, channels], options.channels ?? channels, options.resize);
  const shape = fitShape(plan.shape, port, options.shape, rows.where);
  const normalise = normaliser(plan.shape[2], options, rows.where);
  const [stored, size] = [product(rows.shape), product(shape)];
  return (values, count) => {
    const out = new Float32Array(count * size);
    for (let i = 0; i < count; i++) plan.run(values, i * stored, out, i * size);
    normalise(out, out.length, out, 0);
    return { shape: [count, ...shape], values: out };
  };
}

/** Integer and boolean inputs (token ids, masks) are taken as they are: `preprocess` speaks of numbers to be scaled. */
function planIntegers(rows: RowKind, port: Port, options: PreprocessOptions): Convert {
  const shape = fitShape(rows.shape, port, options.shape, rows.where);
  const size = product(shape);
  return (values, count) => {
    const out = port.dtype === 'bool' ? new Uint8Array(count * size) : new Int32Array(count * size);
    for (let i = 0; i < out.length; i++) {
      out[i] = values[i];
      if (out[i] !== values[i])
        throw inputFailure('data-not-integer', {
          where: rows.where,
          what: `the value ${values[i]} does not fit the model's input "${port.name}", which takes ${port.dtype}`,
          fix: port.dtype === 'bool' ? 'Store 0 and 1' : 'Store whole numbers of 32 bits',
        });
    }
    return { shape: [count, ...shape], values: out };
  };
}

export function checkFinite(
  data: TensorData,
  indices: Uint32Array,
  nameOf: (index: number) => string,
  where: string,
): void {
  const { values } = data;
  for (let i = 0; i < values.length; i++) {
    if (values[i] - values[i] === 0) continue;
    const row = Math.floor(i / (values.length / indices.length));
    throw inputFailure('data-not-finite', {
      where: `${where}, ${nameOf(indices[row])}`,
      what: `an input value is ${values[i]}`,
      fix: 'Remove or fill missing and infinite values',
    });
  }
}
