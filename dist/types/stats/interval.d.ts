/** A two-sided confidence interval. */
export interface Interval {
    readonly low: number;
    readonly high: number;
    /** Nominal coverage, 0.95 for a 95 % interval. */
    readonly level: number;
}
