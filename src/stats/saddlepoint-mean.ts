import type { Bootstrap } from './bootstrap.ts';
import { jackknifeOf } from './jackknife.ts';
import { root } from './root.ts';

/** Beyond this tilt (in standard deviations of the values) all weight lies on the most extreme value. */
const MOST_TILT = 500;

/**
 * Bootstrap distribution of a mean without drawing (Davison & Hinkley 1988, Biometrika 75:417–431; tail formula of
 * Lugannani & Rice 1980 in the form of Barndorff-Nielsen 1986).
 *
 * What: the mean of n values drawn with replacement has the cumulant function n·κ(s/n), κ(s) = ln mean exp(s·x), so that
 * its distribution is known to a relative error of about 1/n also far out in the tails, where drawing would need
 * millions of resamples. Deterministic.
 * Formula: for the value t, s solves κ′(s) = t; r = sign(s)·√(2n(s·t − κ(s))), u = s·√(n·κ″(s)); the normal score is
 * r + ln(u/r)/r, which is skewness/(6√n) at the mean itself: bias and acceleration of BCa.
 * Cost: some ten passes over the values a point.
 *
 * @returns The mean itself where all values are equal.
 */
export function saddlepointMean(values: ArrayLike<number>): Bootstrap | number {
  const n = values.length;
  if (n < 1) throw new RangeError('a mean of no values');
  let sum = 0;
  for (let i = 0; i < n; i++) sum += values[i];
  const mean = sum / n;
  let squares = 0;
  for (let i = 0; i < n; i++) squares += (values[i] - mean) ** 2;
  if (!Number.isFinite(squares)) throw new RangeError('values of a mean must be finite');
  const deviation = Math.sqrt(squares / n);
  // All equal but for rounding.
  if (deviation <= 1e-14 * Math.abs(mean) || deviation === 0) return mean;
  const x = Float64Array.from({ length: n }, (_, i) => (values[i] - mean) / deviation);
  // The mean without one value lies below the mean where the value lies above.
  const scatter = jackknifeOf(x.map((value) => -value));
  const skew = scatter.acceleration;
  const [lowest, highest] = extremes(x);
  const scale = Math.sqrt(n);
  const at = (s: number) => cumulants(x, s, s < 0 ? lowest : highest);
  const scoreOf = (s: number): number => {
    const { k, k1, k2 } = at(s);
    const r = Math.sign(s) * scale * Math.sqrt(Math.max(0, 2 * (s * k1 - k)));
    const u = s * scale * Math.sqrt(k2);
    return Math.abs(r) < 1e-4 || !(u / r > 0) ? r + skew : r + Math.log(u / r) / r;
  };
  /** The tilt at which `f` is 0. For normal values a tilt of z/√n gives the score z and moves the mean by as much. */
  const solve = (near: number, f: (s: number) => number) =>
    root(f, { near, step: 0.1 * Math.abs(near) + 0.1 / scale, most: MOST_TILT, tolerance: 1e-9 / scale });
  return {
    n,
    estimate: mean,
    bias: skew,
    ...scatter,
    error: deviation / Math.sqrt(n - 1),
    scoreAt(value) {
      const t = (value - mean) / deviation;
      if (t <= lowest) return Number.NEGATIVE_INFINITY;
      if (t >= highest) return Number.POSITIVE_INFINITY;
      return scoreOf(solve(Math.max(-MOST_TILT, Math.min(MOST_TILT, t)), (s) => at(s).k1 - t));
    },
    valueAt(score) {
      if (!Number.isFinite(score)) return mean + deviation * (score < 0 ? lowest : highest);
      const near = Math.max(-MOST_TILT, Math.min(MOST_TILT, score / scale));
      return mean + deviation * at(solve(near, (s) => scoreOf(s) - score)).k1;
    },
  };
}

/** κ, κ′ and κ″ at s. `extreme` is the value with the largest s·x, taken out so that no exponential overflows. */
function cumulants(x: Float64Array, s: number, extreme: number): { k: number; k1: number; k2: number } {
  let [weights, first, second] = [0, 0, 0];
  for (let i = 0; i < x.length; i++) {
    const weight = Math.exp(s * (x[i] - extreme));
    weights += weight;
    first += weight * x[i];
    second += weight * x[i] * x[i];
  }
  const k1 = first / weights;
  return { k: s * extreme + Math.log(weights / x.length), k1, k2: Math.max(0, second / weights - k1 * k1) };
}

function extremes(x: Float64Array): [number, number] {
  let [low, high] = [x[0], x[0]];
  for (const value of x) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return [low, high];
}
