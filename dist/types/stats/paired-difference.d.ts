import type { Interval } from './interval.ts';
/** Below this many discordant pairs the exact method holds, from it on the score interval. */
export declare const FEW_DISCORDANT = 10;
/**
 * Interval of the difference of two paired proportions: of (gained − lost) / n, the change of the share that is right.
 *
 * When: any change of accuracy, agreement and the like on one test set. Method: Tango's score interval; with fewer than 10
 * discordant pairs the exact interval by melding (Fay & Lumbard 2021, see `meldedDifferenceP`), whose coverage is never
 * below nominal. Cost: constant; about a millisecond where exact.
 *
 * @param gained Examples right only with the new model, ≥ 0.
 * @param lost Examples right only with the old model, ≥ 0; gained + lost ≤ n.
 * @param n Number of examples, at least 1.
 * @param level Nominal coverage in (0, 1).
 */
export declare function pairedDifference(gained: number, lost: number, n: number, level: number): Interval & {
    readonly method: string;
};
