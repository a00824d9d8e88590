/** What affine codes are chosen by: the ends of the values and how large they are on the whole, from one pass. */
export interface Range {
    readonly low: number;
    readonly high: number;
    /** Sum of the squares. NaN or infinite where, and only where, a value is: squares of float32 never overflow a double. */
    readonly squares: number;
}
/**
 * Loops over weights run in parts: a part stays in the cache from one loop to the next, and a function that is called
 * often is compiled as a whole, while one whose only call never ends is compiled from the middle of its loop, where sums
 * are boxed: four times slower.
 */
export declare const partLength = 16384;
/** No values: `low` is Infinity and `high` -Infinity. */
export declare function rangeOf(values: Float32Array): Range;
