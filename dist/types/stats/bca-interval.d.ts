import { type BootstrapOptions } from './bootstrap.ts';
import type { Interval } from './interval.ts';
/** With fewer effective examples a bootstrap cannot know the tails: Student's t is asked as well. */
export declare const FEW_EFFECTIVE = 10;
/** Probability beyond which ten resamples lie; 0 where none were drawn. */
export declare function leastTail(resamples: number | undefined): number;
/**
 * Bias-corrected and accelerated bootstrap interval (BCa; Efron 1987, JASA 82:171–185).
 *
 * What: quantiles of the bootstrap distribution of a statistic, at levels that correct for its bias z₀ and for a standard
 * error that changes with its value (a): Φ(z₀ + (z₀ + z)/(1 − a(z₀ + z))). Second-order accurate.
 * When: figures that are no share of examples (RMSE, F1, a custom metric). Hand in the statistic of the two models'
 * *difference* on the same examples: it is then paired. A mean of differences goes in as `values` and needs no drawing.
 * Few examples: every bootstrap takes the scatter of its sample for the true one and comes out too narrow (Hesterberg 2015,
 * Am. Stat. 69:371–386). So z is √(n/(n − 1))·t, with as many degrees of freedom as examples carry the scatter, less one
 * (`Jackknife.effective`): hardly any change for some hundred examples of a plain kind, much where nearly all differences
 * are 0. With fewer than 10 such examples no end lies nearer than that of the t interval.
 * Strict levels: the outermost few resamples are a matter of luck. Where less than ten of them lie beyond an end, the t
 * interval bounds it likewise.
 * Constant data: where no resample differs from another, the interval is that one point, as nothing shows its scatter.
 * Cost: resamples × n, and min(n, 1000) × n for the jackknife; of a mean some milliseconds.
 *
 * @param options The sample in one of three forms (see `bootstrap-sample.ts`), resamples, random.
 * @param options.level Nominal coverage in (0, 1).
 */
export declare function bcaInterval(options: BootstrapOptions & {
    readonly level: number;
}): Interval;
