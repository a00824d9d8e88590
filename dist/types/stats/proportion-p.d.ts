/**
 * Exact one-sided p-value of "the true share is at least `bound`" (binomial test): the chance of so few successes, or
 * fewer, if the share were exactly `bound`.
 *
 * When: a share of examples is held against a fixed value. Small: the share lies below the bound. Never rejects more
 * often than its level. For "the share is at most `bound`" count the other outcome:
 * `proportionP(n − successes, n, 1 − bound)`. Formula: P(X ≤ successes), X ~ Binomial(n, bound). Cost: constant.
 *
 * @param successes Number of successes, 0 … n; a share times n is rounded to the whole number that it is.
 * @param n Number of examples, at least 1.
 * @param bound Share that is allowed, 0 … 1.
 */
export declare function proportionP(successes: number, n: number, bound: number): number;
