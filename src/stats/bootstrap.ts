import normalCdf from '@stdlib/stats-base-dists-normal-cdf';
import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import type { Random } from '../math/random.ts';
import { acceleration, accelerationOf } from './acceleration.ts';
import { type IndexedSample, type MeanSample, type MeansSample, resampled } from './bootstrap-sample.ts';
import { saddlepointMean } from './saddlepoint-mean.ts';

export interface Drawing {
  /** Number of resamples, at least 100; p-values below 1/resamples are those of a normal tail. Default 10,000. Unused for a mean. */
  readonly resamples?: number;
  /** Unused for a mean. */
  readonly random?: Random;
}

/** Resamples that were drawn elsewhere, for several statistics at once. */
export interface DrawnSample {
  readonly drawn: {
    readonly n: number;
    readonly estimate: number;
    /** The statistic in each resample, in any order. */
    readonly replicates: Float64Array;
    /** The statistic without each example, or each group of examples. */
    readonly leftOut: Float64Array;
  };
}

export type BootstrapOptions = (IndexedSample | MeansSample | MeanSample | DrawnSample) & Drawing;

/** The bootstrap distribution of a statistic, on the scale of normal scores. */
export interface Bootstrap {
  readonly n: number;
  readonly estimate: number;
  /** z₀ and a of Efron 1987. */
  readonly bias: number;
  readonly acceleration: number;
  /** Φ⁻¹(P(statistic* ≤ value)). */
  scoreAt(value: number): number;
  /** Its inverse. */
  valueAt(score: number): number;
}

/**
 * Draws the bootstrap distribution of a statistic (Efron 1979, Ann. Statist. 7:1–26): the statistic of n examples drawn
 * with replacement, again and again. For a mean the distribution is computed, not drawn (`saddlepointMean`).
 *
 * Ties with the estimate count half when the bias is taken. Draws at which the statistic is not a number (a class absent
 * from a resample) are left out. Cost: resamples × n.
 *
 * @returns A number where the statistic is the same in every resample: then the sample says nothing of its scatter.
 */
export function bootstrap(options: BootstrapOptions): Bootstrap | number {
  if ('values' in options) return saddlepointMean(options.values);
  if ('drawn' in options) {
    const { n, estimate, replicates, leftOut } = options.drawn;
    return distribution(replicates, n, estimate, accelerationOf(leftOut));
  }
  const { resamples = 10_000, random } = options;
  if (!(Number.isInteger(resamples) && resamples >= 100)) throw new RangeError(`${resamples} resamples: at least 100`);
  if (random === undefined) throw new RangeError('a bootstrap needs a source of random numbers');
  const sample = resampled(options);
  const { n } = sample;
  const indices = Int32Array.from({ length: n }, (_, i) => i);
  const estimate = sample.of(indices);
  if (!Number.isFinite(estimate)) throw new RangeError(`the statistic of the sample is ${estimate}`);
  const draws = new Float64Array(resamples);
  for (let b = 0; b < resamples; b++) {
    for (let i = 0; i < n; i++) indices[i] = random.integer(n);
    draws[b] = sample.of(indices);
  }
  return distribution(draws, n, estimate, acceleration(sample));
}

function distribution(draws: Float64Array, n: number, estimate: number, speed: number): Bootstrap | number {
  const sorted = draws.filter(Number.isFinite).sort();
  if (sorted.length === 0 || sorted[0] === sorted[sorted.length - 1]) return estimate;
  const steps = sorted.length + 1;
  const rankAt = (value: number) => (countBelow(sorted, value) + countUpTo(sorted, value)) / 2;
  return {
    n,
    estimate,
    bias: normalQuantile(clampShare((rankAt(estimate) + 0.5) / steps, steps), 0, 1),
    acceleration: speed,
    scoreAt: (value) => normalQuantile(clampShare(rank(sorted, value) / steps, steps), 0, 1) + beyond(sorted, value),
    valueAt: (score) => valueAtRank(sorted, normalCdf(score, 0, 1) * steps),
  };
}

/**
 * Standard deviations beyond the outermost resample: a margin far outside is stronger evidence than one just outside, which
 * the resamples cannot tell apart. As in a normal tail, where that distance adds to the score.
 */
function beyond(sorted: Float64Array, value: number): number {
  const [low, high] = [sorted[0], sorted[sorted.length - 1]];
  if (value >= low && value <= high) return 0;
  const mean = sorted.reduce((sum, one) => sum + one, 0) / sorted.length;
  const deviation = Math.sqrt(sorted.reduce((sum, one) => sum + (one - mean) ** 2, 0) / sorted.length);
  return (value < low ? value - low : value - high) / deviation;
}

/** The k-th smallest of `sorted` stands at rank k; between two of them ranks are interpolated. */
function valueAtRank(sorted: Float64Array, rank: number): number {
  const last = sorted.length;
  if (rank <= 1) return sorted[0];
  if (rank >= last) return sorted[last - 1];
  const whole = Math.floor(rank);
  return sorted[whole - 1] + (rank - whole) * (sorted[whole] - sorted[whole - 1]);
}

/** Inverse of `valueAtRank`; the highest rank among ties, which is the cautious one for a p-value. */
function rank(sorted: Float64Array, value: number): number {
  const upTo = countUpTo(sorted, value);
  if (upTo === 0 || upTo === sorted.length || sorted[upTo - 1] === value) return upTo;
  return upTo + (value - sorted[upTo - 1]) / (sorted[upTo] - sorted[upTo - 1]);
}

function countUpTo(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function countBelow(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** So many resamples cannot tell a share from 0 or 1 better than by one of them. */
function clampShare(share: number, steps: number): number {
  return Math.min(1 - 1 / steps, Math.max(1 / steps, share));
}
