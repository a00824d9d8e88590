import type { Resampled } from './bootstrap-sample.ts';
export interface Jackknife {
    /** Acceleration constant a of BCa; 0 where the statistic does not vary. */
    readonly acceleration: number;
    /** Standard error of the statistic. */
    readonly error: number;
    /** How many examples carry the scatter, 1 … n: (Σd²)²/Σd⁴. A third of n for normal data, few where most differences are 0. */
    readonly effective: number;
}
/**
 * What leaving out one example after the other says of a statistic (Quenouille 1956, Biometrika 43:353–360; Tukey 1958).
 *
 * Formula: with d the mean of the statistics without one example less each of them, a = Σd³ / 6(Σd²)^1.5 (Efron & Tibshirani
 * 1993, An Introduction to the Bootstrap, formula 14.15), standard error √((n − 1)/n·Σd²).
 * With more than 1,000 examples, 1,000 groups are left out in turn (every 1,000th example forms a group, so that sorted
 * examples do no harm); second and third moments add over groups. Cost: min(n, 1000) calls.
 */
export declare function jackknife({ n, without }: Resampled): Jackknife;
/** The same from the statistics without each example, or each group of examples; those that are no number are skipped. */
export declare function jackknifeOf(leftOut: Float64Array): Jackknife;
