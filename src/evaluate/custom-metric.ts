/**
 * Metrics of the user's own: the module's default export, run in the worker.
 *
 *     export default ({ outputs, labels }) => number
 *
 * It may be async. NaN and infinite numbers leave the metric unmeasured, with the reason: a model may be that bad. A module
 * that cannot be used (it throws, exports no function, returns no number) is wrong input.
 */
import { lineIn } from '../data/module/failures.ts';
import type { Batch, TensorData } from '../data/source.ts';
import { Failure, inputFailure } from '../failure.ts';
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

/** The number, or why there is none. Throws an input failure for a module that cannot be used. */
export async function customMetric(
  module: string,
  input: CustomMetricInput,
  importModule: ImportModule,
): Promise<number | string> {
  const value = await call(module, input, importModule);
  if (typeof value !== 'number') {
    throw unusable(
      module,
      `the metric returned a value of type ${value === null ? 'null' : typeof value}, not a number`,
    );
  }
  return Number.isFinite(value) ? value : `${module} returned ${value}`;
}

async function call(module: string, input: CustomMetricInput, importModule: ImportModule): Promise<unknown> {
  try {
    const imported = (await importModule(module)) as { default?: unknown };
    if (typeof imported?.default === 'function') return await (imported.default as CustomMetric)(input);
  } catch (error) {
    if (error instanceof Failure) throw error;
    const line = lineIn(module, error);
    const message = (error instanceof Error ? error.message || error.name : String(error)).trim().split('\n')[0];
    const where = line === undefined ? module : `${module}:${line}`;
    const what = `the metric threw: ${message.replace(/\.$/, '')}`;
    const fix = 'Correct the module; it is called with `{ outputs, originalOutputs, labels, ids, classes, tf }`';
    throw inputFailure('metric-module', { where, what, fix }, { cause: error });
  }
  throw unusable(module, 'the module has no function as its default export');
}

function unusable(where: string, what: string): Failure {
  const fix = 'Write `export default ({ outputs, originalOutputs, labels, ids }) => number`';
  return inputFailure('metric-module', { where, what, fix });
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
