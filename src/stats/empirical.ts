import normalCdf from '@stdlib/stats-base-dists-normal-cdf';
import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';

/** A sample's distribution on the scale of normal scores. */
export interface Empirical {
  /** Φ⁻¹ of the share below a value, ties counted half. */
  middleScore(value: number): number;
  /** Φ⁻¹ of the share at or below a value: ties count in full, which is the cautious way for a p-value. */
  scoreAt(value: number): number;
  /** Its inverse. */
  valueAt(score: number): number;
}

/**
 * Distribution function and quantiles of drawn values: the k-th smallest of B stands at probability k/(B + 1), between two
 * of them ranks are interpolated. Beyond the outermost value the score goes on like that of a normal tail, by the standard
 * deviations beyond: how far outside a margin lies is evidence that ranks alone would not show.
 *
 * @param sorted Rising, finite, at least two different values.
 */
export function empirical(sorted: Float64Array): Empirical {
  const count = sorted.length;
  const [lowest, highest] = [sorted[0], sorted[count - 1]];
  const mean = sorted.reduce((sum, value) => sum + value, 0) / count;
  const deviation = Math.sqrt(sorted.reduce((sum, value) => sum + (value - mean) ** 2, 0) / count);
  const score = (rank: number) => normalQuantile(Math.min(count, Math.max(1, rank)) / (count + 1), 0, 1);
  const outermost = score(count);
  return {
    middleScore: (value) => score((firstAbove(sorted, value, false) + firstAbove(sorted, value, true) + 1) / 2),
    scoreAt(value) {
      if (value < lowest) return (value - lowest) / deviation - outermost;
      if (value > highest) return (value - highest) / deviation + outermost;
      const upTo = firstAbove(sorted, value, true);
      const before = sorted[upTo - 1];
      return score(before === value ? upTo : upTo + (value - before) / (sorted[upTo] - before));
    },
    valueAt(at) {
      // Where the correction of an interval breaks down, nothing is known beyond the values that were drawn.
      if (!Number.isFinite(at)) return at < 0 ? lowest : highest;
      if (at < -outermost) return lowest + (at + outermost) * deviation;
      if (at > outermost) return highest + (at - outermost) * deviation;
      const rank = Math.min(count, Math.max(1, normalCdf(at, 0, 1) * (count + 1)));
      const whole = Math.min(count - 1, Math.floor(rank));
      return sorted[whole - 1] + (rank - whole) * (sorted[whole] - sorted[whole - 1]);
    },
  };
}

/** Number of values below `value`, or at most it. */
function firstAbove(sorted: Float64Array, value: number, inclusive: boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] < value || (inclusive && sorted[middle] === value)) low = middle + 1;
    else high = middle;
  }
  return low;
}
