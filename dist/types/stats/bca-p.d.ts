import { type BootstrapOptions } from './bootstrap.ts';
/**
 * One-sided p-value of "the true statistic is at most `margin`", by inverting `bcaInterval`: p ≤ a exactly where the
 * one-sided 1 − a bound lies above the margin.
 *
 * When: non-inferiority of a figure that is no share of examples. The statistic is the worsening, positive when worse.
 * A limit that is a share of the reference needs no ratio: "RMSE at most 2 % above the reference's" is a mean,
 * mean(e² − 1.02²·e₀²) ≤ 0.
 * Formula: with w the normal score of the margin in the bootstrap distribution, z = (w − z₀)/(1 + a(w − z₀)) − z₀; p is the
 * probability of z/√(n/(n − 1)) under the t distribution of `bcaInterval`, and with fewer than 10 effective examples, or
 * fewer than ten resamples beyond the margin, at least that of (margin − estimate)/error. Constant data: 1 within the margin, else 2⁻ⁿ, the least that n examples can say
 * (all signs alike). Cost: as `bcaInterval`.
 *
 * @param options The sample in one of three forms (see `bootstrap-sample.ts`), resamples, random.
 * @param options.margin In the unit of the statistic.
 */
export declare function bcaP(options: BootstrapOptions & {
    readonly margin: number;
}): number;
