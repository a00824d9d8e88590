/** Integers times steps: how weights are put on such a grid, and which steps fit them best. */
import type { Weight } from '../model/model.ts';
import type { FloatWeight } from './select-weights.ts';
export interface Grid {
    /** Largest integer; the smallest is its negative. */
    readonly limit: number;
    /** float32, positive: one, or one per index of `axis`. */
    readonly scales: Float32Array;
    readonly axis: number;
}
/**
 * The weight rounded to the nearest point of the grid. With one step stock files hold it as codes; with one per channel
 * `levels` holds the integers, and stock files the values at full width.
 */
export declare function onGrid(weight: FloatWeight, grid: Grid): Weight;
/** One step per index of `axis`, or one for all; channels of zeros take that of the whole. */
export declare function fitScales({ values, shape }: FloatWeight, limit: number, { axis, by }: {
    readonly axis?: number;
    readonly by: 'range' | 'error';
}): Float32Array;
/** The step at which the largest magnitude is the last point; undefined where all are zero. */
export declare function rangeStep(values: Float32Array, limit: number): number | undefined;
/**
 * The step of the least squared error among 48 between a tenth of the range and all of it (as in Banner et al. 2019, arXiv
 * 1810.05723, by trial). Undefined where all are zero.
 */
export declare function bestStep(values: Float32Array, limit: number): number | undefined;
