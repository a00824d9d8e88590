/**
 * False discovery rate (Benjamini & Hochberg 1995, JRSS B 57:289–300): q-values, in the order handed in.
 *
 * What: listing all hypotheses with q ≤ x, at most a share x of the list is expected to be false alarms (independent or
 * positively dependent tests).
 * When: listings that a person reads (which classes got worse). Never for a verdict: see `holm`.
 * Formula: with p-values in rising order, running minimum from the end of m·p₍ᵢ₎/i. Cost: O(m log m).
 *
 * @param pValues Each 0 … 1; may be empty.
 */
export declare function benjaminiHochberg(pValues: readonly number[]): number[];
