import type { Interval } from './interval.ts';
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
export declare function wilson(successes: number, n: number, level: number): Interval;
