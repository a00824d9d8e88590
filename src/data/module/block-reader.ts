/** What a data module yields, prepared as a batch: shapes fitted to the model, preprocessed, labels encoded, values checked. */
import type { Port } from '../../model/runnable.ts';
import { product } from '../decode/array-file.ts';
import { equal } from '../decode/nested.ts';
import { encodeLabels, type LabelOptions } from '../label/encode-labels.ts';
import type { PreprocessOptions } from '../options.ts';
import { type Convert, checkFinite, planConversion } from '../prepare/input-plan.ts';
import { pairInputs } from '../prepare/plan-inputs.ts';
import type { Batch, TensorData } from '../source.ts';
import { wrongBatch } from './failures.ts';
import { moduleMetadata } from './module-metadata.ts';
import { type FlatArray, type FlatBatch, moduleLabels } from './read-batch.ts';

/** `seen` examples came before. */
export type BlockReader = (batch: FlatBatch, seen: number) => Batch;

interface Known {
  readonly shape: readonly number[];
  readonly convert: Convert;
}

export function blockReader(
  path: string,
  ports: readonly Port[],
  labels: LabelOptions,
  preprocess: PreprocessOptions,
  wanted: readonly string[] = [],
): BlockReader {
  const known = new Map<string, Known>();
  let labelled: boolean | undefined;
  return (batch, seen) => {
    const position = (row: number) => `example ${batch.ids?.[row] ?? seen + row}`;
    const pairs = pairInputs([...batch.inputs.keys()], ports, path);
    const size = countOf(batch, pairs, path);
    const inputs: Record<string, TensorData> = {};
    if (size === 0) return { size, inputs, ids: [] };
    const rows = Uint32Array.from({ length: size }, (_, row) => row);
    for (const [name, port] of pairs) {
      const array = batch.inputs.get(name)!;
      const { convert } = knownInput(known, name, array, port, preprocess, path, size);
      const data = convert(array.values, size);
      checkFinite(data, rows, position, path);
      inputs[port?.name ?? (name || 'input')] = data;
    }
    labelled ??= batch.labels !== undefined;
    if (labelled !== (batch.labels !== undefined))
      throw wrongBatch(path, `the data module gave ${labelled ? 'no labels' : 'labels'}, unlike in earlier batches`);
    return {
      size,
      inputs,
      labels: labelsOf(batch, size, labels, position, path),
      ids: idsOf(batch, seen, size, path),
      metadata: moduleMetadata(batch, wanted, size, path),
    };
  };
}

function knownInput(
  known: Map<string, Known>,
  name: string,
  array: FlatArray,
  port: Port | undefined,
  preprocess: PreprocessOptions,
  path: string,
  size: number,
): Known {
  const shape = array.shape ?? shapeByModel(array, port, path, size);
  if ((array.count ?? size) !== size)
    throw wrongBatch(path, `the inputs of a batch hold ${size} and ${array.count} examples`);
  let entry = known.get(name);
  if (entry === undefined) {
    entry = { shape, convert: planConversion({ shape, isFloat: true, where: path }, port, preprocess) };
    known.set(name, entry);
  } else if (!equal(shape, entry.shape))
    throw wrongBatch(path, `the data module yielded examples of shape [${shape}] after [${entry.shape}]`);
  return entry;
}

/** A typed array carries no shape: the model's stands, where it is fully known. */
function shapeByModel(array: FlatArray, port: Port | undefined, path: string, size: number): readonly number[] {
  const shape = port?.shape;
  if (shape?.every((side) => side !== null) && product(shape as number[]) * size === array.values.length)
    return shape as number[];
  return array.values.length % size === 0
    ? [array.values.length / size]
    : fail(path, `${array.values.length} input values are no whole number for each of ${size} examples`);
}

function fail(path: string, what: string): never {
  throw wrongBatch(path, what);
}

function countOf(batch: FlatBatch, pairs: ReturnType<typeof pairInputs>, path: string): number {
  const [[name, port]] = pairs;
  const first = batch.inputs.get(name)!;
  if (first.count !== undefined) return first.count;
  if (batch.ids !== undefined) return batch.ids.length;
  const { labels } = batch;
  if (labels !== undefined && 'shape' in labels && labels.count !== undefined) return labels.count;
  if (Array.isArray(labels)) return labels.length;
  const size = port?.shape.every((side) => side !== null) ? product(port.shape as number[]) : 0;
  if (size === 0 || first.values.length % size !== 0)
    fail(path, `a batch of ${first.values.length} plain values does not say how many examples it holds`);
  return first.values.length / size;
}

function labelsOf(
  batch: FlatBatch,
  size: number,
  options: LabelOptions,
  position: (row: number) => string,
  path: string,
): TensorData | undefined {
  if (batch.labels === undefined) return undefined;
  const labels = moduleLabels(batch.labels, size, path);
  if (labels.count !== size) fail(path, `a batch holds ${size} examples and ${labels.count} labels`);
  const { values, width, flat } = encodeLabels(labels, options, position);
  return { shape: flat ? [size] : [size, width], values };
}

function idsOf(batch: FlatBatch, seen: number, size: number, path: string): readonly string[] {
  if (batch.ids === undefined) return Array.from({ length: size }, (_, row) => String(seen + row));
  if (batch.ids.length !== size) fail(path, `a batch holds ${size} examples and ${batch.ids.length} ids`);
  return batch.ids;
}
