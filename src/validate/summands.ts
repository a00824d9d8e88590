/**
 * Quality metrics as functions of sums over the examples. That is all that resampling needs: a resample changes how often
 * each example is counted, and leaving one out subtracts it.
 */
import type { Predictions } from '../evaluate/measurement.ts';
import { ECE_BINS, eceBin } from '../evaluate/metrics/ece.ts';
import { smallestReference } from '../evaluate/metrics/relative-drift.ts';

/** One sum over the examples, or one per code (class, bin). */
export interface Term {
  /** What each example adds; absent: 1. */
  readonly values?: ArrayLike<number>;
  /** Which of the `size` sums it adds to; absent: the only one. */
  readonly codes?: ArrayLike<number>;
  readonly size: number;
}

export interface Summed {
  readonly terms: readonly Term[];
  /** The metric from the sums of each term, in order; `count`: how many examples were counted. NaN: not determined. */
  readonly of: (sums: readonly Float64Array[], count: number) => number;
  /** Where the metric is the mean of one value per example: that value. */
  readonly values?: ArrayLike<number>;
}

/** What is the same for every model on the same examples; it may stand with one of them only. */
export type Truth = Pick<Predictions, 'truth' | 'targets'>;

type Summarize = (one: Predictions, truth: Truth) => Summed | undefined;

const SUMMARIES: Readonly<Record<string, Summarize>> = {
  logLoss: ({ losses }) => mean(losses),
  mae: ({ losses }) => mean(losses),
  rmse: ({ squares }) => squares && { terms: [{ values: squares, size: 1 }], of: ([sum], n) => Math.sqrt(sum[0] / n) },
  r2,
  drift: ({ drifts }) => mean(drifts),
  relativeDrift: ({ driftSquares, referenceSquares }) =>
    driftSquares && referenceSquares && ratio(driftSquares, referenceSquares),
  klDivergence: ({ divergences }) => mean(divergences),
  hammingLoss: ({ misses, outputs }) => mean(misses && Float64Array.from(misses, (count) => count / outputs)),
  microF1,
  ece,
  macroF1,
  worstClassRecall,
};

/** Whether the metric is one of ours that is such a function; others are the user's own. */
export function isSummable(metric: string): boolean {
  return Object.hasOwn(SUMMARIES, metric);
}

/** Of those, what lies between 0 and 1; a relative drift is a share too, and may exceed 1. */
export function isWithinOne(metric: string): boolean {
  return WITHIN_ONE.has(metric);
}

const WITHIN_ONE = new Set(['microF1', 'macroF1', 'worstClassRecall', 'ece', 'hammingLoss']);

/** Undefined: the metric is no such function, or what it needs of each example is not on record. */
export function summed(metric: string, predictions: Predictions, truth: Truth): Summed | undefined {
  const custom = predictions.custom;
  if (custom !== undefined && Object.hasOwn(custom, metric)) return mean(custom[metric]);
  return isSummable(metric) ? SUMMARIES[metric](predictions, truth) : undefined;
}

function mean(values: ArrayLike<number> | undefined): Summed | undefined {
  return values && { terms: [{ values, size: 1 }], of: ([sum], count) => sum[0] / count, values };
}

function ratio(above: Float32Array, below: Float32Array): Summed {
  const terms = [above, below].map((values) => ({ values, size: 1 }));
  return { terms, of: ([a, b], n) => Math.sqrt(a[0] / n) / Math.max(Math.sqrt(b[0] / n), smallestReference) };
}

/** Squared errors, and the labels' sum and sum of squares, one of each per output. */
function r2({ values, outputs, count }: Predictions, { targets }: Truth): Summed | undefined {
  if (values === undefined || targets === undefined || targets.length !== values.length) return undefined;
  const terms: Term[] = [];
  for (let output = 0; output < outputs; output++) {
    const [squares, labels, labelSquares] = [0, 1, 2].map(() => new Float64Array(count));
    // Labels are taken from the first one, or squares of large numbers would cancel.
    const shift = targets[output];
    for (let i = 0; i < count; i++) {
      const label = targets[i * outputs + output];
      squares[i] = (values[i * outputs + output] - label) ** 2;
      labels[i] = label - shift;
      labelSquares[i] = (label - shift) ** 2;
    }
    terms.push({ values: squares, size: 1 }, { values: labels, size: 1 }, { values: labelSquares, size: 1 });
  }
  return { terms, of: (sums, n) => meanR2(sums, n) };
}

function meanR2(sums: readonly Float64Array[], count: number): number {
  let [total, varying] = [0, 0];
  for (let at = 0; at < sums.length; at += 3) {
    const variation = sums[at + 2][0] - sums[at + 1][0] ** 2 / count;
    if (!(variation > 1e-9 * sums[at + 2][0])) continue;
    total += 1 - sums[at][0] / variation;
    varying++;
  }
  return varying === 0 ? Number.NaN : total / varying;
}

function microF1({ hits, misses }: Predictions): Summed | undefined {
  if (hits === undefined || misses === undefined) return undefined;
  const terms = [hits, misses].map((values) => ({ values, size: 1 }));
  return { terms, of: ([right, wrong]) => (2 * right[0]) / (2 * right[0] + wrong[0]) };
}

function ece({ confidences, correct }: Predictions): Summed | undefined {
  if (confidences === undefined || correct === undefined) return undefined;
  const count = confidences.length;
  const values = new Float64Array(count);
  const codes = new Int32Array(count);
  // Asked for every slice of every gate: `from` would take five times as long.
  for (let i = 0; i < count; i++) {
    values[i] = confidences[i] - correct[i];
    codes[i] = eceBin(confidences[i]);
  }
  const term = { values, codes, size: ECE_BINS };
  return { terms: [term], of: ([gaps], count) => gaps.reduce((sum, gap) => sum + Math.abs(gap), 0) / count };
}

function macroF1({ classes, correct, outputs }: Predictions, { truth }: Truth): Summed | undefined {
  if (truth === undefined || classes === undefined || correct === undefined) return undefined;
  const size = Math.max(outputs, 2);
  const terms = [
    { codes: truth, size },
    { codes: classes, size },
    { codes: truth, values: correct, size },
  ];
  return { terms, of: ([support, claimed, right]) => meanF1(support, claimed, right) };
}

function meanF1(support: Float64Array, claimed: Float64Array, right: Float64Array): number {
  let [total, seen] = [0, 0];
  for (let c = 0; c < support.length; c++) {
    if (support[c] + claimed[c] === 0) continue;
    total += (2 * right[c]) / (support[c] + claimed[c]);
    seen++;
  }
  return total / seen;
}

function worstClassRecall({ correct, outputs }: Predictions, { truth }: Truth): Summed | undefined {
  if (truth === undefined || correct === undefined) return undefined;
  const size = Math.max(outputs, 2);
  const terms = [
    { codes: truth, size },
    { codes: truth, values: correct, size },
  ];
  return { terms, of: ([support, right]) => lowestShare(support, right) };
}

function lowestShare(support: Float64Array, right: Float64Array): number {
  let worst = 1;
  for (let c = 0; c < support.length; c++) if (support[c] > 0) worst = Math.min(worst, right[c] / support[c]);
  return worst;
}
