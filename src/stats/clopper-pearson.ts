import { betaQuantile } from './beta-quantile.ts';
import type { Interval } from './interval.ts';

/**
 * Exact interval of one proportion (Clopper & Pearson 1934, Biometrika 26:404–413).
 *
 * What: all p under which neither tail of the binomial distribution at the observed count is smaller than (1 − level)/2.
 * When: coverage must never be below nominal, at the price of wider intervals than `wilson`.
 * Formula: quantiles of Beta(k, n − k + 1) at (1 − level)/2 and of Beta(k + 1, n − k) at (1 + level)/2; 0 and 1 at the ends.
 * Cost: constant.
 *
 * @param successes Number of successes, a whole number 0 … n.
 * @param n Number of examples, at least 1.
 * @param level Nominal coverage in (0, 1).
 */
export function clopperPearson(successes: number, n: number, level: number): Interval {
  if (!(n >= 1) || !(Number.isInteger(successes) && successes >= 0 && successes <= n)) {
    throw new RangeError(`Clopper–Pearson interval of ${successes} of ${n}: needs whole 0 ≤ successes ≤ n and n ≥ 1`);
  }
  if (!(level > 0 && level < 1)) throw new RangeError(`a confidence level lies between 0 and 1, not at ${level}`);
  const tail = (1 - level) / 2;
  return {
    low: successes === 0 ? 0 : betaQuantile(tail, successes, n - successes + 1),
    high: successes === n ? 1 : 1 - betaQuantile(tail, n - successes, successes + 1),
    level,
  };
}
