/**
 * Adaptive chances of a 1, one per context. A state is 22 bits of chance and 10 of how often it was met: the n-th
 * observation moves the chance by 1/(n+1.5), so that a context that was met a few times already says something, down to
 * 1/(limit+1.5), so that it goes on learning.
 */
export declare const freshState: number;
/** 32768ths by which a state moves at its n-th observation. */
export declare const rates: Int32Array<ArrayBuffer>;
export declare function statesOf(count: number): Int32Array;
/** The state after `bit`. */
export declare function moved(state: number, bit: number, limit: number): number;
