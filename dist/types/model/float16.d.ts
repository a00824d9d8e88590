/** IEEE 754 binary16, the `float16` storage of tfjs weights. Exact in both directions: encoding rounds to nearest, ties to even. */
/** Largest finite half. What rounds to more than this overflows. */
export declare const float16Max = 65504;
/** Bits of the half nearest to a float32; ±Infinity on overflow, NaN stays NaN. */
export declare function toFloat16(value: number): number;
/** Float32 values of half-precision bits. */
export declare function decodeFloat16(codes: Uint16Array): Float32Array;
export interface Float16 {
    readonly codes: Uint16Array;
    /** Largest magnitude among the codes. */
    readonly peak: number;
    /** What tfjs will hold after loading; decoded at each look. */
    readonly values: Float32Array;
}
/** Undefined when a value is not finite or above 65504 after rounding: the tensor does not fit into float16. */
export declare function encodeFloat16(values: Float32Array): Float16 | undefined;
