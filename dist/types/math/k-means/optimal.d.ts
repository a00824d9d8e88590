import { type Sums } from './points.ts';
/**
 * Centers of the partition of points on a line into at most `k` runs that has the smallest sum of squared distances: the
 * global optimum where there are at most 32 points per center (and 2,048 in all), by dynamic programming (Wang & Song 2011,
 * "Ckmeans.1d.dp", The R Journal 3/2), each row by divide and conquer over its monotone choices: O(k·n·log n). Of more
 * points neighbours are put together, in groups that follow the cube root of their density, as the optimal cells do
 * (Panter & Dite 1951).
 */
export declare function optimalCenters(sums: Sums, k: number): Float64Array;
