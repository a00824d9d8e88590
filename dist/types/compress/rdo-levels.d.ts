/**
 * Rounding to integer levels where a level's price counts beside its error: each value takes the level with the smallest
 * weighted squared error plus λ times its bits, and bits are those of an adaptive coder's estimate, refreshed in between
 * (Wiegand and Schwarz 2011, "Source coding: part I", section 4.6, entropy-constrained scalar quantization).
 */
export interface LevelProblem {
    /** Values over their scales. */
    readonly scaled: Float64Array;
    /** Weight of the squared error of each, 1 on average. */
    readonly weights: Float64Array;
    /** Price of a bit, in squared steps. */
    readonly lambda: number;
}
export interface LevelChoice {
    readonly levels: Int32Array;
    /** By the last estimate. */
    readonly bits: number;
}
export declare function chooseLevels({ scaled, weights, lambda }: LevelProblem): LevelChoice;
