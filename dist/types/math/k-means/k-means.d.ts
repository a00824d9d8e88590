/** k-means of numbers on a line. */
import type { Random } from '../random.ts';
import { type Points } from './points.ts';
export declare const starts: readonly ['optimal', 'k-means++', 'density', 'linear'];
export type Start = (typeof starts)[number];
/**
 * At most `k` centers, ascending; each is the mean of the points that are nearest to it. `optimal` is the global optimum up
 * to rounding where optimal.ts says so, and close to it elsewhere; the other starts end in the local optimum that Lloyd's
 * iterations lead to.
 */
export declare function kMeans(points: Points, k: number, start: Start, random: Random): Float64Array;
