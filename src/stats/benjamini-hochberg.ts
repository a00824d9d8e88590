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
export function benjaminiHochberg(pValues: readonly number[]): number[] {
  const wrong = pValues.find((value) => !(value >= 0 && value <= 1));
  if (wrong !== undefined) throw new RangeError(`a p-value lies between 0 and 1, not at ${wrong}`);
  const order = pValues.map((_, index) => index).sort((a, b) => pValues[b] - pValues[a]);
  const adjusted = new Array<number>(pValues.length);
  let lowest = 1;
  order.forEach((index, fromEnd) => {
    lowest = Math.min(lowest, (pValues.length * pValues[index]) / (pValues.length - fromEnd));
    adjusted[index] = lowest;
  });
  return adjusted;
}
