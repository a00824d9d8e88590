export interface BlockMedian {
    readonly median: number;
    /** How many independent blocks tell as much. */
    readonly effective: number;
    /** Two-sided; `undefined` where that few blocks can't be that sure. `level` in (0, 1). */
    interval(level: number): readonly [number, number] | undefined;
    /** One-sided p-value of "the true median is at most `limit`". Consistent with `interval`. */
    atMostP(limit: number): number;
}
/** At least one sample, all finite. */
export declare function blockMedian(samples: readonly number[]): BlockMedian;
