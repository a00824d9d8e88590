import type { Resampled } from './bootstrap-sample.ts';

/** Beyond this many examples whole groups are left out: their number is what the time goes with. */
const MOST_GROUPS = 1000;

export interface Jackknife {
  /** Acceleration constant a of BCa; 0 where the statistic does not vary. */
  readonly acceleration: number;
  /** Standard error of the statistic. */
  readonly error: number;
  /** How many examples carry the scatter, 1 … n: (Σd²)²/Σd⁴. A third of n for normal data, few where most differences are 0. */
  readonly effective: number;
}

/**
 * What leaving out one example after the other says of a statistic (Quenouille 1956, Biometrika 43:353–360; Tukey 1958).
 *
 * Formula: with d the mean of the statistics without one example less each of them, a = Σd³ / 6(Σd²)^1.5 (Efron & Tibshirani
 * 1993, An Introduction to the Bootstrap, formula 14.15), standard error √((n − 1)/n·Σd²).
 * With more than 1,000 examples, 1,000 groups are left out in turn (every 1,000th example forms a group, so that sorted
 * examples do no harm); second and third moments add over groups. Cost: min(n, 1000) calls.
 */
export function jackknife({ n, without }: Resampled): Jackknife {
  const groups = Math.min(n, MOST_GROUPS);
  return jackknifeOf(Float64Array.from({ length: groups }, (_, group) => without(group, groups)));
}

/** The same from the statistics without each example, or each group of examples; those that are no number are skipped. */
export function jackknifeOf(leftOut: Float64Array): Jackknife {
  const values = leftOut.filter(Number.isFinite);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  let [squares, cubes, fourths] = [0, 0, 0];
  for (const value of values) {
    const d = mean - value;
    squares += d * d;
    cubes += d * d * d;
    fourths += d ** 4;
  }
  const count = values.length;
  if (!(fourths > 0)) return { acceleration: 0, error: 0, effective: 1 };
  return {
    acceleration: cubes / (6 * squares ** 1.5),
    error: Math.sqrt(((count - 1) / count) * squares),
    effective: squares ** 2 / fourths,
  };
}
