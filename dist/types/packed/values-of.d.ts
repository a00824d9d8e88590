import type { PackedTensor } from './packed-tensor.ts';
/**
 * Turns words into the values that they stand for, in place. `bools`: where those of a bool tensor go. Arithmetic is that of
 * doubles, rounded once to float32: the same everywhere.
 */
export declare function valuesOf(words: Int32Array, { dtype, shape, stored, meaning, name }: PackedTensor, bools: Uint8Array): Float32Array | Int32Array | Uint8Array;
