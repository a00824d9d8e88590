/** One array in NumPy's .npy form, version 1.0, little-endian, C order: what a stored baseline is made of. */
export type Column = Uint8Array | Int32Array | Float32Array;
export declare function toNpy(values: Column, shape: readonly number[]): Uint8Array;
/** Undefined for anything that `toNpy` does not write, or whose length is not what its shape says. */
export declare function fromNpy(bytes: Uint8Array): {
    readonly values: Column;
    readonly shape: readonly number[];
} | undefined;
