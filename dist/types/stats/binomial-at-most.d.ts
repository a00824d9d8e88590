/**
 * P(X ≤ successes) for X ~ Binomial(n, chance), exact to about 1e-13 for any n: by the incomplete beta function,
 * I₁₋ₚ(n − k, k + 1) (DLMF 8.17.5). The other tail, P(X ≥ k), is `binomialAtMost(n − k, n, 1 − p)`.
 *
 * @param successes Whole number; below 0 gives 0, n and above give 1.
 * @param n Number of trials, ≥ 0.
 * @param chance Probability of a success, 0 … 1.
 */
export declare function binomialAtMost(successes: number, n: number, chance: number): number;
