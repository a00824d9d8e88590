/**
 * P(X ≥ successes) for X ~ Binomial(trials, chance): the exact one-sided p-value of "no better than chance". The first
 * term by logarithms, the others by the ratio of neighbours; O(trials).
 *
 *     binomialTail(3, 3, 0.5) // 0.125
 */
export declare function binomialTail(successes: number, trials: number, chance: number): number;
