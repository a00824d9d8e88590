/**
 * The bootstrap of several statistics of the same examples at once (Efron 1979): the examples are drawn with replacement,
 * and every statistic is computed on the same draws, from sums over the examples. Sharing the draws costs each statistic
 * one pass over its values, and keeps pairs together: a model and its reference are always counted on the same examples.
 */
import type { Random } from '../math/random.ts';
import type { DrawnSample } from '../stats/bootstrap.ts';
import type { Summed } from './summands.ts';
/** A metric of one model, or its difference between two on the same examples. */
export interface Statistic {
    readonly candidate: Summed;
    /** Absent: the metric itself is the statistic, else candidate − reference. */
    readonly reference?: Summed;
}
/** The statistic in each resample, and with one part of the examples left out after the other. */
export type Resampled = DrawnSample['drawn'];
/** `together`: examples of all samples that are drawn beside this one. */
export declare function resampleCount(n: number, together?: number): number;
/** Cost: examples × resamples × different terms of all statistics; 10,000 examples take about 30 ms a term. */
export declare function resample(statistics: readonly Statistic[], n: number, random: Random, resamples?: number): Resampled[];
/** The metric of all examples, each counted once. */
export declare function totalOf({ terms, of }: Summed, n: number): number;
