/**
 * Seeded generator of pseudo-random numbers: sfc32 (Chris Doty-Humphrey, PractRand), seeded by hashing a string with
 * cyrb128-style mixing. The same seed gives the same numbers on every machine and engine.
 */
export interface Random {
    /** Uniform in [0, 1), 32 bits of resolution. */
    uniform(): number;
    /** Uniform integer in [0, bound); bound up to 2³². */
    integer(bound: number): number;
    /** Sets `counts` to how often each of 0 … length − 1 comes among as many draws of `integer` as there are counts. */
    resample(counts: Uint16Array): void;
    /** Standard normal (Box–Muller). */
    normal(): number;
    /** A permutation of 0 … count − 1 (Fisher–Yates). */
    permutation(count: number): Uint32Array;
    /** An independent generator for a named part, so that adding draws in one part leaves the others as they were. */
    fork(name: string): Random;
}
export declare function seededRandom(seed: number | string): Random;
