/**
 * Quantized storage of weights as tfjs reads it (`decodeWeight` in tfjs-core `io/io_utils`): affine 8- and 16-bit codes
 * per tensor. tfjs turns the codes back into float32 at load, so this makes a smaller download and not a faster model.
 */
import { type Range } from './affine-range.ts';
import type { Storage, WeightDtype, WeightValues } from './model.ts';
export interface Affine {
    /** Step between two codes; positive and finite. */
    readonly scale: number;
    /** Value of code 0. */
    readonly min: number;
    readonly codes: Uint8Array | Uint16Array;
    /** Of the values that were encoded. */
    readonly range: Range;
    /** What tfjs will hold after loading; decoded at each look. */
    readonly values: Float32Array;
}
/** `code * scale + min` in double precision, rounded once to float32: bit for bit what tfjs computes. */
export declare function decodeAffine(codes: Uint8Array | Uint16Array, scale: number, min: number): Float32Array;
/** The values that a stored weight has in memory, as tfjs decodes it. */
export declare function decodeStorage(storage: Storage, dtype: WeightDtype): WeightValues;
/** All values that the codes stand for, in parts: looking at those of a large weight takes no memory. */
export declare function decodedParts(storage: Storage, dtype: WeightDtype): Generator<{
    readonly start: number;
    readonly values: WeightValues;
}>;
/**
 * Rounds each value to the nearest of 2^bits equally spaced ones between the smallest and the largest value. Where the
 * range holds zero, zero is one of them and zeros stay exactly zero (Jacob et al. 2018, "Quantization and training of
 * neural networks for efficient integer-arithmetic-only inference", section 2.1). A constant tensor keeps its value.
 * Undefined when a value is not finite or the range overflows: such a tensor has no affine form.
 */
export declare function encodeAffine(values: Float32Array, bits: 8 | 16): Affine | undefined;
