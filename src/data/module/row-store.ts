/** A fixed number of prepared examples that can be moved singly: for cutting batches and shuffling what streams in. */
import { type MetadataValue, pickMetadata } from '../metadata.ts';
import type { Batch, TensorData, TensorValues } from '../source.ts';

export class RowStore {
  readonly capacity: number;
  private readonly rows: Batch;
  private readonly ids: string[];
  private readonly metadata: Record<string, MetadataValue[]> | undefined;

  /** Laid out like the examples of `batch`. */
  constructor(batch: Batch, capacity: number) {
    const inputs: Record<string, TensorData> = {};
    for (const [name, data] of Object.entries(batch.inputs)) inputs[name] = roomLike(data, capacity);
    this.capacity = capacity;
    this.ids = [];
    const labels = batch.labels && roomLike(batch.labels, capacity);
    const columns = Object.keys(batch.metadata ?? {}).map((name) => [name, [] as MetadataValue[]] as const);
    this.metadata = batch.metadata && Object.fromEntries(columns);
    this.rows = { size: capacity, inputs, labels, ids: this.ids, metadata: this.metadata };
  }

  /** Example `from` of `batch` becomes row `to`. */
  put(batch: Batch, from: number, to: number): void {
    for (const name of Object.keys(this.rows.inputs)) copy(batch.inputs[name], from, this.rows.inputs[name], to);
    if (this.rows.labels !== undefined) copy(batch.labels!, from, this.rows.labels, to);
    this.ids[to] = batch.ids[from];
    for (const name of Object.keys(this.metadata ?? {})) this.metadata![name][to] = batch.metadata![name][from];
  }

  take(rows: ArrayLike<number>): Batch {
    return pickRows(this.rows, rows);
  }
}

/** These examples of a batch as a batch of their own. */
export function pickRows(batch: Batch, rows: ArrayLike<number>): Batch {
  const inputs: Record<string, TensorData> = {};
  for (const [name, data] of Object.entries(batch.inputs)) inputs[name] = pick(data, rows);
  return {
    size: rows.length,
    inputs,
    labels: batch.labels && pick(batch.labels, rows),
    ids: Array.from(rows, (row) => batch.ids[row]),
    metadata: pickMetadata(batch.metadata, rows),
  };
}

/** Bytes of one example of this batch. */
export function rowBytes(batch: Batch): number {
  const all = [...Object.values(batch.inputs), ...(batch.labels ? [batch.labels] : [])];
  return all.reduce((sum, data) => sum + data.values.byteLength, 0) / batch.size;
}

function roomLike({ shape, values }: TensorData, capacity: number): TensorData {
  return { shape: [capacity, ...shape.slice(1)], values: sameKind(values, (values.length / shape[0]) * capacity) };
}

function copy(source: TensorData, from: number, target: TensorData, to: number): void {
  const size = target.values.length / target.shape[0];
  target.values.set(source.values.subarray(from * size, (from + 1) * size), to * size);
}

function pick({ shape, values }: TensorData, rows: ArrayLike<number>): TensorData {
  const size = values.length / shape[0];
  const out = sameKind(values, rows.length * size);
  for (let i = 0; i < rows.length; i++) out.set(values.subarray(rows[i] * size, (rows[i] + 1) * size), i * size);
  return { shape: [rows.length, ...shape.slice(1)], values: out };
}

function sameKind(values: TensorValues, length: number): TensorValues {
  return new (values.constructor as new (length: number) => TensorValues)(length);
}
