/** Numbers on a line with weights, and sums over runs of them in constant time. */
/** Ascending and distinct; weights positive. */
export interface Points {
    readonly at: Float64Array;
    readonly weight: Float64Array;
}
/** Running sums up to, and without, each index. Positions are taken from their mean, so that squares cancel little. */
export interface Sums {
    readonly points: Points;
    readonly center: number;
    readonly weight: Float64Array;
    readonly first: Float64Array;
    readonly second: Float64Array;
}
export declare function sumsOf(points: Points): Sums;
/** Of the points from `start` up to, and without, `end`; at least one. */
export declare function meanOf({ center, weight, first }: Sums, start: number, end: number): number;
/** Sum of weighted squared distances from their mean. */
export declare function spreadOf({ weight, first, second }: Sums, start: number, end: number): number;
/** How many points lie at or below `limit`. */
export declare function countUpTo({ at }: Points, limit: number): number;
