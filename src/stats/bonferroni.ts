/**
 * Level of each of `m` intervals so that all of them together hold with at least `level` (Bonferroni 1936; Dunn 1961,
 * JASA 56:52–64): 1 − (1 − level)/m. Sound under any dependence. Cost: constant.
 *
 *     bonferroni(0.95, 5) // 0.99
 */
export function bonferroni(level: number, m: number): number {
  if (!(level > 0 && level < 1)) throw new RangeError(`a confidence level lies between 0 and 1, not at ${level}`);
  if (!(Number.isInteger(m) && m >= 1)) throw new RangeError(`a family of ${m} intervals: needs at least one`);
  return 1 - (1 - level) / m;
}
