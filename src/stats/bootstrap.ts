import normalCdf from '@stdlib/stats-base-dists-normal-cdf';
import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import type { Random } from '../math/random.ts';
import { acceleration } from './acceleration.ts';
import { type IndexedSample, type MeanSample, type MeansSample, resampled } from './bootstrap-sample.ts';
import { saddlepointMean } from './saddlepoint-mean.ts';

export interface Drawing {
  /** Number of resamples, at least 100; p-values are resolved to 1/resamples. Default 10,000. Unused for a mean. */
  readonly resamples?: number;
  /** Unused for a mean. */
  readonly random?: Random;
}

export type BootstrapOptions = (IndexedSample | MeansSample | MeanSample) & Drawing;

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
  const sorted = draws.filter(Number.isFinite).sort();
  if (sorted.length === 0 || sorted[0] === sorted[sorted.length - 1]) return estimate;
  const steps = sorted.length + 1;
  const rankAt = (value: number) => (countBelow(sorted, value) + countUpTo(sorted, value)) / 2;
  return {
    n,
    estimate,
    bias: normalQuantile(clampShare((rankAt(estimate) + 0.5) / steps, steps), 0, 1),
    acceleration: acceleration(sample),
    scoreAt: (value) => normalQuantile(clampShare(rank(sorted, value) / steps, steps), 0, 1),
    valueAt: (score) => valueAtRank(sorted, normalCdf(score, 0, 1) * steps),
  };
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
