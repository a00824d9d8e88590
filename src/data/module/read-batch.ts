/** One batch of a data module as flat arrays, whatever form it came in. */
import type { NumericArray } from '../decode/elements.ts';
import { describe, flattenInto, NestingError } from '../decode/nested.ts';
import type { Labels } from '../examples.ts';
import type { DataModuleBatch, TensorLike } from './contract.ts';
import { wrongBatch } from './failures.ts';

export interface FlatArray {
  readonly values: NumericArray;
  /** Of one example; undefined where only the model knows it. */
  readonly shape: readonly number[] | undefined;
  /** Examples; undefined with the shape. */
  readonly count: number | undefined;
}

export interface FlatBatch {
  /** By input name; the empty name for the only one. */
  readonly inputs: ReadonlyMap<string, FlatArray>;
  readonly labels?: FlatArray | readonly string[];
  readonly ids?: readonly string[];
  readonly metadata?: DataModuleBatch['metadata'];
}

export async function readModuleBatch(batch: DataModuleBatch, path: string): Promise<FlatBatch> {
  if (typeof batch !== 'object' || batch === null || batch.inputs === undefined || batch.inputs === null)
    throw wrongBatch(path, `the data module yielded ${describe(batch)} without \`inputs\``);
  const named = isArray(batch.inputs) ? { '': batch.inputs } : batch.inputs;
  const inputs = new Map<string, FlatArray>();
  for (const [name, value] of Object.entries(named)) {
    const flat = await flatten(value, path, name === '' ? 'inputs' : `inputs.${name}`);
    if (!('values' in flat) || typeof flat.values === 'function')
      throw wrongBatch(path, 'the data module yielded texts as inputs');
    inputs.set(name, flat as FlatArray);
  }
  const labels =
    batch.labels === undefined || batch.labels === null ? undefined : await flatten(batch.labels, path, 'labels');
  return { inputs, labels, ids: batch.ids?.map(String), metadata: batch.metadata };
}

/** Labels of `count` examples in the form that encoding takes. */
export function moduleLabels(labels: FlatArray | readonly string[], count: number, where: string): Labels {
  if (Array.isArray(labels)) return { kind: 'texts', count: labels.length, values: labels, where };
  const { values } = labels as FlatArray;
  if (values.length % count !== 0 || values.length === 0)
    throw wrongBatch(where, `the data module yielded ${values.length} label values for ${count} examples`);
  const width = values.length / count;
  return { kind: 'numbers', count, values, width, where };
}

function isArray(value: unknown): boolean {
  return Array.isArray(value) || ArrayBuffer.isView(value) || isTensor(value) || isShaped(value);
}

function isTensor(value: unknown): value is TensorLike {
  const tensor = value as TensorLike | null;
  return (
    typeof tensor === 'object' && tensor !== null && typeof tensor.data === 'function' && Array.isArray(tensor.shape)
  );
}

function isShaped(value: unknown): value is { values: NumericArray | number[]; shape: number[] } {
  const shaped = value as { values?: unknown; shape?: unknown } | null;
  if (typeof shaped !== 'object' || shaped === null || !Array.isArray(shaped.shape)) return false;
  return ArrayBuffer.isView(shaped.values) || Array.isArray(shaped.values);
}

async function flatten(value: unknown, path: string, name: string): Promise<FlatArray | readonly string[]> {
  if (isTensor(value)) {
    const values = await value.data();
    const { shape } = value;
    value.dispose();
    return isTexts(values) ? values : shaped(values as NumericArray, shape, path, name);
  }
  if (isShaped(value)) return shaped(numeric(value.values, path, name), value.shape, path, name);
  if (ArrayBuffer.isView(value)) return { values: numeric(value, path, name), shape: undefined, count: undefined };
  if (isTexts(value)) return value;
  const values: number[] = [];
  try {
    const shape = flattenInto(value, (number) => values.push(number));
    return shaped(Float64Array.from(values), shape, path, name);
  } catch (error) {
    if (error instanceof NestingError) throw wrongBatch(path, `\`${name}\` of a batch can't be read: ${error.message}`);
    throw error;
  }
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'string');
}

function shaped(values: NumericArray, shape: readonly number[], path: string, name: string): FlatArray {
  const size = shape.reduce((product, side) => product * side, 1);
  if (shape.length === 0 || size !== values.length)
    throw wrongBatch(path, `\`${name}\` of a batch has ${values.length} values and the shape [${shape}]`);
  return { values, shape: shape.slice(1), count: shape[0] };
}

function numeric(values: unknown, path: string, name: string): NumericArray {
  if (values instanceof BigInt64Array || values instanceof BigUint64Array) return Float64Array.from(values, Number);
  if (Array.isArray(values)) return Float64Array.from(values as number[]);
  if (values instanceof DataView) throw wrongBatch(path, `\`${name}\` of a batch is a DataView`);
  return values as NumericArray;
}
