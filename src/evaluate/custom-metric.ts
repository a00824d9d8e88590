/**
 * Metrics of the user's own: the module's default export, run in the worker.
 *
 *     export default ({ outputs, labels }) => number
 *
 * It may be async. NaN, an infinite number, another type or an exception leave the metric unmeasured, with the reason.
 */
import type { Batch, TensorData } from '../data/source.ts';
import type { Tf } from '../model/runnable.ts';

/** Everything is row-major, examples first, in the order of the test split. */
export interface CustomMetricInput {
  /** As the model puts them out (logits stay logits), shape [examples, …]. */
  readonly outputs: TensorData;
  /** The original's outputs on the same examples. For the original itself: its own. */
  readonly originalOutputs: TensorData;
  /** Absent where the data has no labels. */
  readonly labels?: TensorData;
  readonly ids: readonly string[];
  readonly classes?: readonly string[];
  readonly tf: Tf;
}

export type CustomMetric = (input: CustomMetricInput) => number | Promise<number>;
export type ImportModule = (path: string) => Promise<unknown>;

/** The number, or why there is none. */
export async function customMetric(
  module: string,
  input: CustomMetricInput,
  importModule: ImportModule,
): Promise<number | string> {
  try {
    const imported = (await importModule(module)) as { default?: unknown };
    if (typeof imported?.default !== 'function') return `${module} has no default export that is a function`;
    const value: unknown = await (imported.default as CustomMetric)(input);
    if (typeof value === 'number' && Number.isFinite(value)) return value;
    return `${module} returned ${typeof value === 'number' ? value : `a value of type ${typeof value}`}, not a finite number`;
  } catch (error) {
    return `${module} failed: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/** Labels of all batches as one array; undefined where a batch has none. */
export function joinLabels(batches: readonly Batch['labels'][]): TensorData | undefined {
  const parts = batches.filter((labels) => labels !== undefined);
  if (parts.length === 0 || parts.length < batches.length) return undefined;
  const length = parts.reduce((sum, { values }) => sum + values.length, 0);
  const { values: first } = parts[0];
  const values =
    first instanceof Float32Array
      ? new Float32Array(length)
      : first instanceof Int32Array
        ? new Int32Array(length)
        : new Uint8Array(length);
  let offset = 0;
  for (const part of parts) {
    values.set(part.values, offset);
    offset += part.values.length;
  }
  const rows = parts.reduce((sum, { shape }) => sum + shape[0], 0);
  return { shape: [rows, ...parts[0].shape.slice(1)], values };
}
