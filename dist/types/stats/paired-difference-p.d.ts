/**
 * One-sided p-value of "the new model is worse by at most `margin`": H0: P(lost) − P(gained) ≤ margin, against >.
 *
 * When: non-inferiority of accuracy, agreement and the like on one test set. Small: worse by more than the margin.
 * Method, by the number of discordant pairs:
 * - under 10: exact (`meldedDifferenceP`), the p-value whose inversion `pairedDifference` is;
 * - 10 to 19: the larger of the exact one and of the score statistic's (Tango 1998);
 * - from 20: the larger of the score statistic's and of the signed root of the likelihood ratio, half an example nearer to
 *   the margin (continuity; Pierce & Peters 1992, JRSS B 54:701–737).
 * The score alone rejects up to 3 times too often at levels such as Holm's 0.25 % when the margin is not 0 and nearly all
 * discordant examples are lost: their distribution is skewed. With the larger of the two, the chance of rejecting a true H0
 * is at most the level (by enumeration, n of 50 to 10,000, margins of −5 to 5 points: 0.8 to 1.0 times the level of 1 %),
 * and p ≤ a only where the one-sided 1 − a bound of `pairedDifference` lies beyond the margin.
 * Cost: constant; some tenths of a millisecond where exact.
 *
 * @param gained Examples right only with the new model, ≥ 0.
 * @param lost Examples right only with the old model, ≥ 0; gained + lost ≤ n.
 * @param n Number of examples, at least 1.
 * @param margin Worsening that is allowed, as a share of the examples, −1 … 1; negative demands an improvement.
 */
export declare function pairedDifferenceP(gained: number, lost: number, n: number, margin: number): number;
