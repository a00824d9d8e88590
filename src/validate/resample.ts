/**
 * The bootstrap of several statistics of the same examples at once (Efron 1979): the examples are drawn with replacement,
 * and every statistic is computed on the same draws, from sums over the examples. Sharing the draws costs each statistic
 * one pass over its values, and keeps pairs together: a model and its reference are always counted on the same examples.
 */
import type { Random } from '../math/random.ts';
import type { DrawnSample } from '../stats/bootstrap.ts';
import type { Summed, Term } from './summands.ts';
import { termSums, totals } from './term-sums.ts';

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
/** The same over many slices of one test split: some seconds a gate. */
const MOST_DRAWS_TOGETHER = 2e8;
/** Above this many examples they are left out in groups; the acceleration is the same to first order. */
const MOST_GROUPS = 2000;

/** `together`: examples of all samples that are drawn beside this one. */
export function resampleCount(n: number, together = n): number {
  const most = Math.min(MOST_RESAMPLES, MOST_DRAWS / n, MOST_DRAWS_TOGETHER / together);
  return Math.max(FEWEST_RESAMPLES, Math.floor(most));
}

/** Cost: examples × resamples × different terms of all statistics; 10,000 examples take about 30 ms a term. */
export function resample(
  statistics: readonly Statistic[],
  n: number,
  random: Random,
  resamples = resampleCount(n),
): Resampled[] {
  const terms: Term[] = [];
  const evaluate = statistics.map((statistic) => evaluator(statistic, (term) => placeOf(term, terms)));
  const { sums, update } = termSums(terms, n);
  const all = totals(terms, n);
  const estimates = evaluate.map((value) => value(all, n));
  const counts = new Uint16Array(n);

  const replicates = statistics.map(() => new Float64Array(resamples));
  for (let at = 0; at < resamples; at++) {
    random.resample(counts);
    update(counts);
    for (let index = 0; index < evaluate.length; index++) replicates[index][at] = evaluate[index](sums, n);
  }
  const leftOut = withoutGroups(terms, all, n, evaluate);
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
  return of(totals(terms, n), n);
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

/** The statistics without each group of examples: every `groups`-th one from a first. */
function withoutGroups(
  terms: readonly Term[],
  all: readonly Float64Array[],
  n: number,
  evaluate: readonly Evaluate[],
): Float64Array[] {
  const groups = Math.min(n, MOST_GROUPS);
  const sums = all.map((total) => total.slice());
  const values = evaluate.map(() => new Float64Array(groups));
  for (let group = 0; group < groups; group++) {
    let left = 0;
    for (let i = group; i < n; i += groups) left++;
    terms.forEach(({ values: own, codes }, index) => {
      sums[index].set(all[index]);
      for (let i = group; i < n; i += groups) sums[index][codes?.[i] ?? 0] -= own?.[i] ?? 1;
    });
    for (let index = 0; index < evaluate.length; index++) values[index][group] = evaluate[index](sums, n - left);
  }
  return values;
}
