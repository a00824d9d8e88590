/** Per example: 1 where a behavioural test is passed. Rows are what models are compared by (probabilities, numbers). */
import type { TensorData } from '../../data/source.ts';
import type { Task } from '../task.ts';
import type { BehaviourTest } from './options.ts';

export interface OutputRows {
  /** Row-major [rows, width]. */
  readonly values: Float32Array;
  readonly width: number;
}

/** Whether the prediction is the same before and after. `tolerance`: of each number, for regression. */
export function stays(before: OutputRows, after: OutputRows, task: Task, tolerance: readonly number[]): Uint8Array {
  return eachRow(before, (start, end) => {
    if (!isFiniteRow(before.values, start, end) || !isFiniteRow(after.values, start, end)) return false;
    if (task.kind === 'classification') return top(before.values, start, end) === top(after.values, start, end);
    for (let i = start; i < end; i++) {
      const [a, b] = [before.values[i], after.values[i]];
      const same =
        task.kind === 'multiLabel'
          ? a >= task.threshold === b >= task.threshold
          : Math.abs(a - b) <= tolerance[i - start];
      if (!same) return false;
    }
    return true;
  });
}

/** Whether the prediction is the label. */
export function isRight(rows: OutputRows, labels: TensorData, task: Task, tolerance: readonly number[]): Uint8Array {
  const { values, width } = rows;
  return eachRow(rows, (start, end) => {
    if (!isFiniteRow(values, start, end)) return false;
    if (task.kind === 'classification') return top(values, start, end) === labels.values[start / width];
    for (let i = start; i < end; i++) {
      const label = labels.values[i];
      const right =
        task.kind === 'multiLabel'
          ? values[i] >= task.threshold === (label === 1)
          : Math.abs(values[i] - label) <= tolerance[i - start];
      if (!right) return false;
    }
    return true;
  });
}

type Expectation = Extract<BehaviourTest, { kind: 'direction' }>['expect'];

/** Whether one number of the output moved as it must; changes up to `tolerance` count as none. */
export function obeys(
  before: OutputRows,
  after: OutputRows,
  column: number,
  expect: Expectation,
  tolerance: number,
): Uint8Array {
  return eachRow(before, (start) => {
    const change = after.values[start + column] - before.values[start + column];
    switch (expect) {
      case 'raise':
        return change > tolerance;
      case 'lower':
        return change < -tolerance;
      case 'notRaise':
        return change <= tolerance;
      case 'notLower':
        return change >= -tolerance;
    }
  });
}

function eachRow({ values, width }: OutputRows, passes: (start: number, end: number) => boolean): Uint8Array {
  const out = new Uint8Array(values.length / width);
  for (let row = 0; row < out.length; row++) out[row] = passes(row * width, (row + 1) * width) ? 1 : 0;
  return out;
}

/** NaN is no prediction that could stay or be right. */
function isFiniteRow(values: Float32Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (!Number.isFinite(values[i])) return false;
  return true;
}

/** Index of the largest in the row; the first one of equals. */
function top(values: Float32Array, start: number, end: number): number {
  let best = start;
  for (let i = start + 1; i < end; i++) if (values[i] > values[best]) best = i;
  return best - start;
}
