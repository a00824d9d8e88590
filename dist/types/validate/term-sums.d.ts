/**
 * Sums of terms over examples that are counted several times each: the innermost work of every resampling. What all resamples
 * have in common is worked out once, and every sum adds the same numbers in the same order as a plain loop would.
 */
import type { Term } from './summands.ts';
export interface TermSums {
    /** One per term, in order; `update` writes into them. */
    readonly sums: readonly Float64Array[];
    /** `counts`: how often each example is counted. */
    update(counts: Uint16Array): void;
}
/** The sums with each example counted once. */
export declare function totals(terms: readonly Term[], n: number): Float64Array[];
export declare function termSums(terms: readonly Term[], n: number): TermSums;
