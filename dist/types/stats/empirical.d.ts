/** A sample's distribution on the scale of normal scores. */
export interface Empirical {
    /** Φ⁻¹ of the share below a value, ties counted half. */
    middleScore(value: number): number;
    /** Φ⁻¹ of the share at or below a value: ties count in full, which is the cautious way for a p-value. */
    scoreAt(value: number): number;
    /** Its inverse. */
    valueAt(score: number): number;
}
/**
 * Distribution function and quantiles of drawn values: the k-th smallest of B stands at probability k/(B + 1), between two
 * of them ranks are interpolated. Beyond the outermost value the score goes on like that of a normal tail, by the standard
 * deviations beyond: how far outside a margin lies is evidence that ranks alone would not show.
 *
 * @param sorted Rising, finite, at least two different values.
 */
export declare function empirical(sorted: Float64Array): Empirical;
