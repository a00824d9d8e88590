import type { Predictions } from '../measurement.ts';
import { SMALLEST_PROBABILITY } from '../metrics/log-loss.ts';
import type { Task } from '../task.ts';
import { float32, Growing } from './growing.ts';

type Columns = Pick<Predictions, 'drifts' | 'driftSquares' | 'referenceSquares' | 'divergences'>;

export interface Differences {
  /** Row-major, the same examples of both: probabilities for classes and labels, the numbers themselves for regression. */
  add(values: Float32Array, original: Float32Array, rows: number): void;
  finish(): Columns;
}

/**
 * How far each example's outputs are from the original's. For classes and labels also the Kullback–Leibler divergence of
 * the original's probabilities p from the model's q: Σ p·ln(p/q) over the classes, of labels the mean of each label's own
 * (Kullback & Leibler 1951). It is the extra log loss of answering q where the original's p is the truth. q is clipped at
 * 1e-7, as the log loss is.
 */
export function collectDifferences(kind: Task['kind'], expected?: number): Differences {
  const [drifts, squares, originals, divergences] = [0, 1, 2, 3].map(() => new Growing(float32, expected));
  const divergence = { classification: ofClasses, multiLabel: ofLabels, regression: undefined }[kind];
  return {
    add(values, original, rows) {
      const width = values.length / rows;
      const start = drifts.length;
      const [drift, square, reference] = [drifts, squares, originals].map((column) => column.extend(rows));
      const diverged = divergence && divergences.extend(rows);
      for (let row = 0; row < rows; row++) {
        let [a, s, r] = [0, 0, 0];
        for (let i = row * width; i < (row + 1) * width; i++) {
          const difference = values[i] - original[i];
          a += Math.abs(difference);
          s += difference * difference;
          r += original[i] * original[i];
        }
        drift[start + row] = a / width;
        square[start + row] = s / width;
        reference[start + row] = r / width;
        if (diverged) diverged[start + row] = divergence(original, values, row * width, width);
      }
    },
    finish: () =>
      kind === 'regression'
        ? { drifts: drifts.finish(), driftSquares: squares.finish(), referenceSquares: originals.finish() }
        : { drifts: drifts.finish(), divergences: divergences.finish() },
  };
}

function ofClasses(p: Float32Array, q: Float32Array, from: number, width: number): number {
  let sum = 0;
  for (let i = from; i < from + width; i++) sum += term(p[i], q[i]);
  // Rounding of float32 probabilities can leave a sum next to zero on the wrong side of it.
  return Math.max(0, sum);
}

function ofLabels(p: Float32Array, q: Float32Array, from: number, width: number): number {
  let sum = 0;
  for (let i = from; i < from + width; i++) sum += term(p[i], q[i]) + term(1 - p[i], 1 - q[i]);
  return Math.max(0, sum / width);
}

/** 0·ln 0 is 0. */
function term(p: number, q: number): number {
  return p > 0 ? p * Math.log(p / Math.max(q, SMALLEST_PROBABILITY)) : 0;
}
