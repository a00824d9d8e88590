/** Where Lloyd's iterations may start. All ascending; k centers or fewer. */
import type { Random } from '../random.ts';
import type { Sums } from './points.ts';
/** Equal steps from the smallest to the largest: large values, which are few and bear much, get centers of their own. */
export declare function linearStart({ points: { at } }: Sums, k: number): Float64Array;
/** Equal shares of the weight between centers. */
export declare function densityStart({ points: { at }, weight }: Sums, k: number): Float64Array;
/** k-means++ (Arthur & Vassilvitskii 2007): each next center is a point drawn by its squared distance from the nearest. */
export declare function plusPlusStart({ points: { at, weight } }: Sums, k: number, random: Random): Float64Array;
