/**
 * The median of a series of blocks with an interval and a p-value that hold for any distribution of noise and for blocks
 * that depend on their neighbours (a burst of another process spans several).
 *
 * Formula: of n independent blocks the number below the true median is binomial with 1/2, which gives the exact sign test
 * and the interval of order statistics (Conover, Practical Nonparametric Statistics, 3.4). Where signs hang together, n is
 * divided by how much the circular block bootstrap (Politis & Romano 1992) widens the variance of their sum; its variance is
 * taken in closed form, over all resamples, so nothing is drawn. A bootstrap of the median itself promises too much of 10
 * to 30 blocks: where 1 of 10 lies below a limit it says p = 0.002, the exact value is 0.011.
 */
import { binomialTail } from '../math/binomial-tail.ts';

export interface BlockMedian {
  readonly median: number;
  /** How many independent blocks tell as much. */
  readonly effective: number;
  /** Two-sided; `undefined` where that few blocks can't be that sure. `level` in (0, 1). */
  interval(level: number): readonly [number, number] | undefined;
  /** One-sided p-value of "the true median is at most `limit`". Consistent with `interval`. */
  atMostP(limit: number): number;
}

/** With fewer, dependence can't be told from chance, and two-sided 95 % needs six. */
const FEWEST_EFFECTIVE = 6;
/** From here on also long blocks of the bootstrap repeat often enough to be counted. */
const FEWEST_FOR_LONG = 40;

/** At least one sample, all finite. */
export function blockMedian(samples: readonly number[]): BlockMedian {
  const sorted = Float64Array.from(samples).sort();
  const n = sorted.length;
  const median = (sorted[(n - 1) >> 1] + sorted[n >> 1]) / 2;
  const effective = Math.max(Math.floor(n / dependence(samples, median)), Math.min(n, FEWEST_EFFECTIVE));
  const tail = (below: number): number => {
    const counted = Math.ceil((below * effective) / n - 1e-9);
    return binomialTail(effective - counted, effective, 0.5);
  };
  return {
    median,
    effective,
    interval(level) {
      const miss = (1 - level) / 2;
      if (tail(0) > miss) return undefined;
      let rank = 1;
      while (tail(rank) <= miss) rank++;
      return [sorted[rank - 1], sorted[n - rank]];
    },
    atMostP: (limit) => tail(countAtMost(sorted, limit)),
  };
}

/** By how much more the sum of signs varies than that of independent ones; at least 1. */
function dependence(samples: readonly number[], median: number): number {
  const signs = samples.map((sample) => Math.sign(sample - median));
  const n = signs.length;
  const lengths = [Math.round(Math.cbrt(n)), ...(n >= FEWEST_FOR_LONG ? [Math.round(Math.sqrt(n))] : [])];
  return Math.max(1, ...lengths.map((length) => blockVariance(signs, length)));
}

/** Variance of circular block sums of signs, as a multiple of what independent signs would give. */
function blockVariance(signs: readonly number[], length: number): number {
  const n = signs.length;
  const squares = signs.reduce((sum, sign) => sum + sign * sign, 0);
  if (squares === 0) return 1;
  let sum = 0;
  for (let i = 0; i < length; i++) sum += signs[i];
  let total = 0;
  for (let start = 0; start < n; start++) {
    total += sum * sum;
    sum += signs[(start + length) % n] - signs[start];
  }
  return total / (length * squares);
}

function countAtMost(sorted: Float64Array, limit: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
