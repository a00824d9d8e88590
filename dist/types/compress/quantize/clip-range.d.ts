/** Where the range of codes ends: cutting off a few large values makes the steps between all others finer. */
export type Clip = 'none' | 'mse' | 'percentile' | 'kl';
export interface Ends {
    readonly low: number;
    readonly high: number;
}
/**
 * `mse`: the share of the range with the smallest squared error, by a histogram. `percentile`: the two quantiles that leave
 * out `100 − percentile` percent of the values. `kl`: the share of the range whose rounded histogram is nearest to that of
 * the values (Migacz 2017, "8-bit inference with TensorRT"). The range keeps zero where it held it.
 */
export declare function clipRange(values: Float32Array, { low, high }: Ends, levels: number, clip: Clip, percentile: number): Ends;
