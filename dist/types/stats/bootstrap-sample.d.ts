/** The three ways to hand a statistic to the bootstrap, from any to fast, and what resampling asks of them. */
/** The statistic of a list of example indices; 0 … n − 1 in order is the sample itself. Any statistic, slowest. */
export interface IndexedSample {
    readonly n: number;
    statistic(indices: Int32Array): number;
}
/** A function of the means of one or several columns with one value per example (RMSE: √ of a mean). Faster. */
export interface MeansSample {
    readonly columns: readonly Float64Array[];
    statistic(means: Float64Array): number;
}
/** The mean of one value per example, such as the difference of two losses. Fastest; needs no random numbers. */
export interface MeanSample {
    readonly values: ArrayLike<number>;
}
export interface Resampled {
    readonly n: number;
    /** The statistic of these examples, repeats included. */
    of(indices: Int32Array): number;
    /** The statistic without the examples i with i mod groups = group. */
    without(group: number, groups: number): number;
}
export declare function resampled(sample: IndexedSample | MeansSample): Resampled;
