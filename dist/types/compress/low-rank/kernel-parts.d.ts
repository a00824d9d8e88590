export type Scheme = 'dense' | 'channel' | 'spatial' | 'tucker';
/** What takes the place of one kernel, from the input on; the last one has the layer's bias and activation. */
export interface Part {
    readonly shape: readonly number[];
    readonly values: Float32Array;
    /** Which axes of the original window it covers. Strides and dilation of the others are 1. */
    readonly covers: readonly ('height' | 'width')[];
}
export interface Decomposition {
    readonly scheme: Scheme;
    readonly ranks: readonly number[];
    readonly parameters: number;
    /** Squares of what changes, relative to those of the kernel. */
    readonly loss: number;
    parts(): Part[];
}
/** All ranks of one scheme for one kernel; its singular values are found once. */
export interface Decomposer {
    /** By squared error, relative. */
    forLoss(loss: number): Decomposition;
    /** At most this share of the kernel's weights, if the smallest rank allows. */
    forShare(share: number): Decomposition;
    forRank(rank: number): Decomposition;
}
/** `shape` [inputs, outputs]. */
export declare function denseParts(values: Float32Array, [inputs, outputs]: readonly number[]): Decomposer;
/**
 * A convolution with the same window to fewer channels, and one of 1 × 1 to all of them: the matrix of window and input by
 * outputs (Zhang et al. 2016, arXiv 1505.06798, without its data). `shape` [(height,) width, inputs, outputs].
 */
export declare function channelParts(values: Float32Array, shape: readonly number[]): Decomposer;
/** A column and then a row: height × 1, 1 × width (Jaderberg et al. 2014, arXiv 1405.3866; Tai et al. 2016, arXiv 1511.06067). */
export declare function spatialParts(values: Float32Array, shape: readonly number[]): Decomposer;
/**
 * Tucker-2: 1 × 1 to fewer channels, the window among those, 1 × 1 to all outputs (Kim et al. 2016, arXiv 1511.06530), by
 * the leading singular vectors of both channel axes.
 */
export declare function tuckerParts(values: Float32Array, shape: readonly number[]): Decomposer;
