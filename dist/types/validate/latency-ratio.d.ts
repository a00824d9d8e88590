import type { LatencyFigures } from '../evaluate/measurement.ts';
export interface LatencyRatio {
    /** The candidate's time divided by the other's. */
    readonly ratio: number;
    /** Of the ratio; `level` in (0, 1). */
    interval(level: number): readonly [number, number];
    /** One-sided p-value of "the ratio is at most `limit`"; consistent with the interval. */
    atMostP(limit: number): number;
}
/** Undefined where the baseline was not timed. */
export declare function latencyRatio(figures: LatencyFigures, to: 'original' | 'baseline'): LatencyRatio | undefined;
