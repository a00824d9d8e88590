/**
 * Signed root of the likelihood ratio for a difference of two paired proportions (Barndorff-Nielsen & Cox 1994, Inference
 * and Asymptotics, section 6.6).
 *
 * What: how far the observed counts (gained, lost, alike) are from the most likely ones under a true difference of
 * `delta`, on the scale of standard normal deviations. Unlike the score it follows the skewness of small counts, which
 * matters far out in the tails.
 * Formula: sign(gained − lost − nΔ)·√(2·Σ count·ln(count / expected count)). Cost: constant.
 *
 * @param gained Examples right only with the new model, ≥ 0; need not be whole.
 * @param lost Examples right only with the old model, ≥ 0; need not be whole.
 * @param n Number of examples, ≥ gained + lost.
 * @param delta Supposed P(gained) − P(lost), −1 … 1.
 * @returns ±Infinity where such a difference could not have given these counts.
 */
export declare function signedRoot(gained: number, lost: number, n: number, delta: number): number;
