import type { Random } from '../math/random.ts';
import { type IndexedSample, type MeanSample, type MeansSample, resampled } from './bootstrap-sample.ts';
import { empirical } from './empirical.ts';
import { type Jackknife, jackknife, jackknifeOf } from './jackknife.ts';
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
export interface Bootstrap extends Jackknife {
  readonly n: number;
  readonly estimate: number;
  /** Drawn; absent where the distribution is computed. */
  readonly resamples?: number;
  /** z₀ of Efron 1987: normal score of the estimate. */
  readonly bias: number;
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
  if ('values' in options) return remembered(options.values, saddlepointMean);
  if ('drawn' in options) {
    return remembered(options.drawn, ({ n, estimate, replicates, leftOut }) =>
      distribution(replicates, n, estimate, () => jackknifeOf(leftOut)),
    );
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
  return distribution(draws, n, estimate, () => jackknife(sample));
}

const known = new WeakMap<object, Bootstrap | number>();

/** An interval and many p-values are asked of one sample, which nobody changes: its distribution is worked out once. */
function remembered<T extends object>(sample: T, describe: (sample: T) => Bootstrap | number): Bootstrap | number {
  const found = known.get(sample) ?? describe(sample);
  known.set(sample, found);
  return found;
}

function distribution(draws: Float64Array, n: number, estimate: number, scatter: () => Jackknife): Bootstrap | number {
  const sorted = draws.filter(Number.isFinite).sort();
  if (sorted.length === 0 || sorted[0] === sorted[sorted.length - 1]) return estimate;
  const { middleScore, scoreAt, valueAt } = empirical(sorted);
  return { n, estimate, resamples: sorted.length, bias: middleScore(estimate), ...scatter(), scoreAt, valueAt };
}
