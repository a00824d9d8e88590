/**
 * Score statistic of a difference of two paired proportions (Tango 1998, Stat. Med. 17:891–908).
 *
 * What: the distance, in standard errors, between the observed (gained − lost) and what a true difference of `delta`
 * would give; standard normal where `delta` is true and discordant pairs are not few. It falls as `delta` grows.
 * Formula: (gained − lost − nΔ) / √(n·(2q + Δ(1 − Δ))), where q is the most likely probability of `lost` if the
 * difference were Δ (`mostLikelyLost`). Cost: constant.
 *
 * @param gained Examples right only with the new model, ≥ 0.
 * @param lost Examples right only with the old model, ≥ 0.
 * @param n Number of examples, ≥ gained + lost.
 * @param delta Supposed P(gained) − P(lost), −1 … 1.
 * @returns ±Infinity where such a difference could not have given these counts.
 */
export declare function tangoScore(gained: number, lost: number, n: number, delta: number): number;
