import type { Points } from '../../math/k-means/points.ts';
/**
 * Values other than zero as weighted points: each distinct value, or, of more than 65,536 values, the mean of each of
 * 16,384 bins between the ends.
 *
 * @param low smallest of the values, as `high` is the largest; all are finite
 */
export declare function pointsOf(values: Float32Array, low: number, high: number): Points;
