interface Undecided {
    readonly n: number;
    /** Worsening as measured, and what is allowed. */
    readonly point: number;
    readonly allowed: number;
    /** Two-sided interval of the worsening. */
    readonly range: {
        readonly low: number;
        readonly high: number;
        readonly level: number;
    };
    /** Level of the test that a failure needs. */
    readonly alpha: number;
}
/**
 * Errors shrink with the root of the number of examples. To pass, the interval has to end before the limit; to fail, the
 * test has to reject at its level. Either is to happen with a chance of 95 %, not only when the next sample repeats this
 * one: hence the power beside the level. Infinite where the change is at the limit.
 */
export declare function examplesToDecide({ n, point, allowed, range, alpha }: Undecided): number;
export {};
