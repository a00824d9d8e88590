/** Two-sided p-values of "both models are equally often right". */
export interface McNemar {
    readonly exact: number;
    readonly midP: number;
}
/**
 * McNemar's test of two models on the same examples (McNemar 1947, Psychometrika 12:153–157).
 *
 * What: if both models are equally good, each discordant example (right with one model only) falls to either side with
 * probability ½. The exact conditional p-value is the chance of a split at least as uneven, both sides; the mid-p counts
 * the observed split by half.
 * When: to say whether two models differ at all. The exact value never rejects too often and is conservative; the mid-p
 * keeps its nominal level in practice and is recommended by Fagerland, Lydersen & Laake 2013 (BMC Med. Res. Methodol.
 * 13:91). For "worse by more than a margin" use `pairedDifferenceP`.
 * Formula: with k = min(gained, lost), m = gained + lost, X ~ Binomial(m, ½): exact = min(1, 2·P(X ≤ k)),
 * mid-p = 2·P(X < k) + P(X = k), which is 1 for gained = lost.
 * Cost: constant.
 *
 * @param gained Examples right only with the new model, ≥ 0.
 * @param lost Examples right only with the old model, ≥ 0.
 */
export declare function mcnemar(gained: number, lost: number): McNemar;
