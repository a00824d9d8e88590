import type { Resampled } from './bootstrap-sample.ts';

/** Beyond this many examples whole groups are left out: their number is what the time goes with. */
const MOST_GROUPS = 1000;

/**
 * Acceleration constant of BCa (Efron 1987, JASA 82:171–185, section 6; Efron & Tibshirani 1993, formula 14.15): how fast
 * the standard error of the statistic changes with its value, from the jackknife: Σd³ / 6(Σd²)^1.5 with d the mean of the
 * statistics without one example less each of them. With more than 1,000 examples, 1,000 groups of examples are left out
 * in turn (every 1,000th forms a group, so that sorted examples do no harm); third and second moments add over groups.
 * 0 where the statistic does not vary. Cost: min(n, 1000) calls.
 */
export function acceleration({ n, without }: Resampled): number {
  const groups = Math.min(n, MOST_GROUPS);
  if (groups < 2) return 0;
  return accelerationOf(Float64Array.from({ length: groups }, (_, group) => without(group, groups)));
}

/** From the statistic without each example, or each group. */
export function accelerationOf(values: Float64Array): number {
  const left = values.filter(Number.isFinite);
  const mean = left.reduce((sum, value) => sum + value, 0) / left.length;
  let [squares, cubes] = [0, 0];
  for (const value of left) {
    const d = mean - value;
    squares += d * d;
    cubes += d * d * d;
  }
  return squares > 0 ? cubes / (6 * squares ** 1.5) : 0;
}
