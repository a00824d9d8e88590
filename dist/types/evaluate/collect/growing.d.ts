/** A typed array that grows by doubling: one entry per example of a source whose length is not known beforehand. */
export declare class Growing<T extends Int32Array | Float32Array | Float64Array | Uint8Array> {
    #private;
    length: number;
    constructor(make: (length: number) => T, expected?: number);
    /** The array with room for `more` further entries; write them from the old `length` on. */
    extend(more: number): T;
    finish(): T;
}
export declare const int32: (length: number) => Int32Array;
export declare const float32: (length: number) => Float32Array;
export declare const float64: (length: number) => Float64Array;
export declare const uint8: (length: number) => Uint8Array;
