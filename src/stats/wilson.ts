import type { Interval } from './interval.ts';
import { normalQuantile } from './normal-quantile.ts';

/**
 * Score interval of one proportion (Wilson 1927, JASA 22:209–212; recommended by Newcombe 1998, Stat. Med. 17:857–872).
 *
 * What: all p for which the observed share lies within z standard errors of p, the standard error taken at p itself.
 * When: a share of examples (accuracy, agreement) is held against a fixed value. It stays within [0, 1] and is sound for
 * shares of 0 and 1, where the textbook ±z·√(p(1−p)/n) collapses to a point.
 * Formula: (p + z²/2n ± z·√(p(1−p)/n + z²/4n²)) / (1 + z²/n). Cost: constant.
 *
 * @param successes Number of successes, 0 … n; need not be whole (a share times n).
 * @param n Number of examples, at least 1.
 * @param level Nominal coverage in (0, 1).
 */
export function wilson(successes: number, n: number, level: number): Interval {
  if (!(n >= 1) || !(successes >= 0 && successes <= n)) {
    throw new RangeError(`Wilson interval of ${successes} of ${n}: needs 0 ≤ successes ≤ n and n ≥ 1`);
  }
  const z2 = normalQuantile(level) ** 2;
  const share = successes / n;
  const centre = share + z2 / (2 * n);
  const half = Math.sqrt(z2 * ((share * (1 - share)) / n + z2 / (4 * n * n)));
  const scale = 1 + z2 / n;
  return {
    low: successes === 0 ? 0 : Math.max(0, (centre - half) / scale),
    high: successes === n ? 1 : Math.min(1, (centre + half) / scale),
    level,
  };
}
