/**
 * The bootstrap of several statistics of the same examples at once (Efron 1979): the examples are drawn with replacement,
 * and every statistic is computed on the same draws, from sums over the examples. Sharing the draws costs each statistic
 * one pass over its values, and keeps pairs together: a model and its reference are always counted on the same examples.
 */
import type { Random } from '../math/random.ts';
import type { DrawnSample } from '../stats/bootstrap.ts';
import type { Summed, Term } from './summands.ts';

/** A metric of one model, or its difference between two on the same examples. */
export interface Statistic {
  readonly candidate: Summed;
  /** Absent: the metric itself is the statistic, else candidate − reference. */
  readonly reference?: Summed;
}

/** The statistic in each resample, and with one part of the examples left out after the other. */
export type Resampled = DrawnSample['drawn'];

const MOST_RESAMPLES = 2000;
const FEWEST_RESAMPLES = 200;
/** Examples drawn in all: above 10,000 examples there are fewer resamples, never fewer examples. */
const MOST_DRAWS = 2e7;
/** Above this many examples they are left out in groups; the acceleration is the same to first order. */
const MOST_GROUPS = 2000;

export function resampleCount(n: number): number {
  return Math.max(FEWEST_RESAMPLES, Math.min(MOST_RESAMPLES, Math.floor(MOST_DRAWS / n)));
}

/** Cost: examples × resamples × different terms of all statistics; 10,000 examples take about 30 ms a term. */
export function resample(statistics: readonly Statistic[], n: number, random: Random): Resampled[] {
  const terms: Term[] = [];
  const evaluate = statistics.map((statistic) => evaluator(statistic, (term) => placeOf(term, terms)));
  const sums = terms.map(({ size }) => new Float64Array(size));

  const weights = new Uint16Array(n).fill(1);
  terms.forEach((term, index) => void addUp(term, weights, sums[index]));
  const estimates = evaluate.map((value) => value(sums, n));

  const resamples = resampleCount(n);
  const replicates = statistics.map(() => new Float64Array(resamples));
  for (let at = 0; at < resamples; at++) {
    weights.fill(0);
    for (let draw = 0; draw < n; draw++) weights[random.integer(n)]++;
    terms.forEach((term, index) => void addUp(term, weights, sums[index]));
    for (let index = 0; index < evaluate.length; index++) replicates[index][at] = evaluate[index](sums, n);
  }
  const leftOut = withoutGroups(terms, n, evaluate);
  return statistics.map((_, index) => ({
    n,
    estimate: estimates[index],
    // A resample may lack a class, or all spread.
    replicates: replicates[index].filter(Number.isFinite),
    leftOut: leftOut[index],
  }));
}

/** The metric of all examples, each counted once. */
export function totalOf({ terms, of }: Summed, n: number): number {
  const weights = new Uint16Array(n).fill(1);
  const sums = terms.map((term) => {
    const own = new Float64Array(term.size);
    addUp(term, weights, own);
    return own;
  });
  return of(sums, n);
}

type Evaluate = (sums: readonly Float64Array[], count: number) => number;

/** Sums that several statistics ask for are computed once. */
function placeOf(term: Term, terms: Term[]): number {
  const found = terms.findIndex(({ values, codes, size }) => {
    return values === term.values && codes === term.codes && size === term.size;
  });
  return found < 0 ? terms.push(term) - 1 : found;
}

function evaluator({ candidate, reference }: Statistic, place: (term: Term) => number): Evaluate {
  const pick = ({ terms, of }: Summed): Evaluate => {
    const places = terms.map(place);
    return (sums, count) =>
      of(
        places.map((index) => sums[index]),
        count,
      );
  };
  const first = pick(candidate);
  if (reference === undefined) return first;
  const second = pick(reference);
  return (sums, count) => first(sums, count) - second(sums, count);
}

function addUp({ values, codes, size }: Term, weights: Uint16Array, sums: Float64Array): void {
  if (codes === undefined || size === 1) {
    sums[0] = values === undefined ? plainSum(weights) : dot(values, weights);
    return;
  }
  sums.fill(0);
  if (values === undefined) for (let i = 0; i < weights.length; i++) sums[codes[i]] += weights[i];
  else for (let i = 0; i < weights.length; i++) sums[codes[i]] += weights[i] * values[i];
}

function plainSum(weights: Uint16Array): number {
  let sum = 0;
  for (let i = 0; i < weights.length; i++) sum += weights[i];
  return sum;
}

/** Four sums at a time: one alone would wait for itself at every step. */
function dot(values: ArrayLike<number>, weights: Uint16Array): number {
  let [a, b, c, d] = [0, 0, 0, 0];
  const whole = weights.length - (weights.length % 4);
  for (let i = 0; i < whole; i += 4) {
    a += weights[i] * values[i];
    b += weights[i + 1] * values[i + 1];
    c += weights[i + 2] * values[i + 2];
    d += weights[i + 3] * values[i + 3];
  }
  for (let i = whole; i < weights.length; i++) a += weights[i] * values[i];
  return a + b + c + d;
}

/** The statistics without each group of examples: every `groups`-th one from a first. */
function withoutGroups(terms: readonly Term[], n: number, evaluate: readonly Evaluate[]): Float64Array[] {
  const groups = Math.min(n, MOST_GROUPS);
  const weights = new Uint16Array(n).fill(1);
  const totals = terms.map((term) => {
    const sums = new Float64Array(term.size);
    addUp(term, weights, sums);
    return sums;
  });
  const sums = totals.map((total) => total.slice());
  const values = evaluate.map(() => new Float64Array(groups));
  for (let group = 0; group < groups; group++) {
    let left = 0;
    for (let i = group; i < n; i += groups) left++;
    terms.forEach(({ values: own, codes }, index) => {
      sums[index].set(totals[index]);
      for (let i = group; i < n; i += groups) sums[index][codes?.[i] ?? 0] -= own?.[i] ?? 1;
    });
    for (let index = 0; index < evaluate.length; index++) values[index][group] = evaluate[index](sums, n - left);
  }
  return values;
}
