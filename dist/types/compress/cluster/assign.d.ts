/** Gives each value the nearest of a few. */
export interface Codebook {
    /** Ascending, without zero. */
    readonly centers: Float32Array;
    /** Zeros stay zero and have the first code; other values have those behind it. */
    readonly hasZero: boolean;
}
/** Entries in the order of codes. */
export declare function entriesOf({ centers, hasZero }: Codebook): Float32Array;
/**
 * Codes of the nearest entries, and those entries; a value in the middle takes the smaller. O(n), whatever the number of
 * entries.
 *
 * @param codes is filled
 * @param offset added to each code
 * @param taken is filled with the values that the codes stand for
 */
export declare function assign(values: Float32Array, book: Codebook, low: number, high: number, codes: Uint8Array | Uint16Array | Int32Array, taken: Float32Array): void;
