import type { Random } from '../math/random.ts';
import { type IndexedSample, type MeanSample, type MeansSample } from './bootstrap-sample.ts';
import { type Jackknife } from './jackknife.ts';
export interface Drawing {
    /** Number of resamples, at least 100; p-values below 1/resamples are those of a normal tail. Default 10,000. Unused for a mean. */
    readonly resamples?: number;
    /** Unused for a mean. */
    readonly random?: Random;
}
/** Resamples that were drawn elsewhere, for several statistics at once. */
export interface DrawnSample {
    readonly drawn: {
        readonly n: number;
        readonly estimate: number;
        /** The statistic in each resample, in any order. */
        readonly replicates: Float64Array;
        /** The statistic without each example, or each group of examples. */
        readonly leftOut: Float64Array;
    };
}
export type BootstrapOptions = (IndexedSample | MeansSample | MeanSample | DrawnSample) & Drawing;
/** The bootstrap distribution of a statistic, on the scale of normal scores. */
export interface Bootstrap extends Jackknife {
    readonly n: number;
    readonly estimate: number;
    /** Drawn; absent where the distribution is computed. */
    readonly resamples?: number;
    /** z₀ of Efron 1987: normal score of the estimate. */
    readonly bias: number;
    /** Φ⁻¹(P(statistic* ≤ value)). */
    scoreAt(value: number): number;
    /** Its inverse. */
    valueAt(score: number): number;
}
/**
 * Draws the bootstrap distribution of a statistic (Efron 1979, Ann. Statist. 7:1–26): the statistic of n examples drawn
 * with replacement, again and again. For a mean the distribution is computed, not drawn (`saddlepointMean`).
 *
 * Ties with the estimate count half when the bias is taken. Draws at which the statistic is not a number (a class absent
 * from a resample) are left out. Cost: resamples × n.
 *
 * @returns A number where the statistic is the same in every resample: then the sample says nothing of its scatter.
 */
export declare function bootstrap(options: BootstrapOptions): Bootstrap | number;
