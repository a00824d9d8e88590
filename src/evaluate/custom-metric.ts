/**
 * Metrics of the user's own: the module's default export, run in the worker.
 *
 *     export default ({ outputs, labels }) => number
 *
 * It may be async. A list of one number per example (an array or typed array) stands for their mean: then gates on the
 * metric know how much it varies with the examples, while of a single number nobody can tell. NaN and infinite numbers leave the metric unmeasured, with the reason: a model may be that bad. A module
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

type Answer = number | readonly number[] | Float32Array | Float64Array;
export type CustomMetric = (input: CustomMetricInput) => Answer | Promise<Answer>;

/** A mean, and what it is the mean of. */
export interface PerExample {
  readonly figure: number;
  readonly examples: Float32Array;
}
export type ImportModule = (path: string) => Promise<unknown>;

/** The number, the mean of one per example, or why there is none. Throws an input failure for a module that cannot be used. */
export async function customMetric(
  module: string,
  input: CustomMetricInput,
  importModule: ImportModule,
): Promise<number | string | PerExample> {
  const value = await call(module, input, importModule);
  if (Array.isArray(value) || value instanceof Float32Array || value instanceof Float64Array) {
    return meanOf(value, module, input.ids.length);
  }
  if (typeof value !== 'number') {
    throw unusable(
      module,
      `the metric returned a value of type ${value === null ? 'null' : typeof value}, not a number or one for each example`,
    );
  }
  return Number.isFinite(value) ? value : `${module} returned ${value}`;
}

function meanOf(values: ArrayLike<unknown>, module: string, examples: number): PerExample | string {
  if (values.length !== examples) {
    throw unusable(module, `the metric returned ${values.length} numbers for ${examples} examples`);
  }
  let sum = 0;
  for (let i = 0; i < examples; i++) {
    const value = values[i];
    if (typeof value !== 'number') throw unusable(module, `value ${i} that the metric returned is no number`);
    if (!Number.isFinite(value)) return `${module} returned ${value} for example ${i}`;
    sum += value;
  }
  return { figure: sum / examples, examples: Float32Array.from(values as ArrayLike<number>) };
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
  const fix =
    'Write `export default ({ outputs, originalOutputs, labels, ids }) => number`, or return one number per example';
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
