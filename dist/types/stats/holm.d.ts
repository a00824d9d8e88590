/** Per p-value, in the order handed in. */
export interface Holm {
    readonly rejected: boolean[];
    /** Smallest family-wise level at which this hypothesis is rejected. */
    readonly adjusted: number[];
}
/**
 * Holm's step-down procedure (Holm 1979, Scand. J. Statist. 6:65–70).
 *
 * What: of m hypotheses, with p-values in rising order, the i-th is rejected while p₍ᵢ₎ ≤ alpha/(m − i + 1) for it and all
 * before it. The chance of any false rejection is at most alpha, whatever the dependence between the tests.
 * When: verdicts. Uniformly more powerful than Bonferroni. Formula of the adjusted values: running maximum of
 * (m − i + 1)·p₍ᵢ₎, cut at 1. Cost: O(m log m).
 *
 * @param pValues Each 0 … 1; may be empty.
 * @param alpha Family-wise error rate in (0, 1).
 */
export declare function holm(pValues: readonly number[], alpha: number): Holm;
