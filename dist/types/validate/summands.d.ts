/**
 * Quality metrics as functions of sums over the examples. That is all that resampling needs: a resample changes how often
 * each example is counted, and leaving one out subtracts it.
 */
import type { Predictions } from '../evaluate/measurement.ts';
/** One sum over the examples, or one per code (class, bin). */
export interface Term {
    /** What each example adds; absent: 1. */
    readonly values?: ArrayLike<number>;
    /** Which of the `size` sums it adds to; absent: the only one. */
    readonly codes?: ArrayLike<number>;
    readonly size: number;
}
export interface Summed {
    readonly terms: readonly Term[];
    /** The metric from the sums of each term, in order; `count`: how many examples were counted. NaN: not determined. */
    readonly of: (sums: readonly Float64Array[], count: number) => number;
    /** Where the metric is the mean of one value per example: that value. */
    readonly values?: ArrayLike<number>;
}
/** What is the same for every model on the same examples; it may stand with one of them only. */
export type Truth = Pick<Predictions, 'truth' | 'targets'>;
/** Whether the metric is one of ours that is such a function; others are the user's own. */
export declare function isSummable(metric: string): boolean;
/** Of those, what lies between 0 and 1; a relative drift is a share too, and may exceed 1. */
export declare function isWithinOne(metric: string): boolean;
/** Undefined: the metric is no such function, or what it needs of each example is not on record. */
export declare function summed(metric: string, predictions: Predictions, truth: Truth): Summed | undefined;
