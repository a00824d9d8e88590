/**
 * Level of each of `m` intervals so that all of them together hold with at least `level` (Bonferroni 1936; Dunn 1961,
 * JASA 56:52–64): 1 − (1 − level)/m. Sound under any dependence. Cost: constant.
 *
 *     bonferroni(0.95, 5) // 0.99
 */
export declare function bonferroni(level: number, m: number): number;
