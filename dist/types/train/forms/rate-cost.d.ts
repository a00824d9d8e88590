/**
 * What a tensor of integers is likely to cost in an adaptive entropy coder whose contexts see which rows and columns are
 * nearly empty: the price that rate–distortion training puts on each weight.
 */
/**
 * Bits of an element by its integer q: `zero` for 0, `zero + leave + (|q| − 1) × tail` for others. Between integers the
 * cost is the straight line, whose slope is what training follows: `leave` below 1, `tail` above.
 */
export interface TensorCost {
    /** Per element. */
    readonly leave: Float32Array;
    readonly zero: Float32Array;
    readonly tail: number;
}
/**
 * The chance of a non-zero is row density × column density ÷ tensor density (each smoothed): a row or column with few
 * others makes the next one dear, so that whole rows and columns run empty, and an empty one costs next to nothing. A
 * vector has its density alone. Magnitudes are taken as geometric.
 *
 * @param levels the integers, or latent values that are rounded here; row-major
 * @param columns elements per row
 */
export declare function tensorCost(levels: ArrayLike<number>, columns: number): TensorCost;
/** Bits of a whole tensor. `levels` are integers. */
export declare function tensorBits(levels: ArrayLike<number>, columns: number): number;
