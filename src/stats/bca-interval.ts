import { type BootstrapOptions, bootstrap } from './bootstrap.ts';
import type { Interval } from './interval.ts';
import { student } from './student.ts';

/**
 * Bias-corrected and accelerated bootstrap interval (BCa; Efron 1987, JASA 82:171–185).
 *
 * What: quantiles of the bootstrap distribution of a statistic, at levels that correct for its bias z₀ and for a standard
 * error that changes with its value (a): Φ(z₀ + (z₀ + z)/(1 − a(z₀ + z))). Second-order accurate.
 * When: figures that are no share of examples (RMSE, F1, a custom metric). Hand in the statistic of the two models'
 * *difference* on the same examples: it is then paired. A mean of differences goes in as `values` and needs no drawing.
 * Small n: z is taken as √(n/(n − 1))·t with n − 1 degrees of freedom (Hesterberg 2015, Am. Stat. 69:371–386), without
 * which every bootstrap interval is too narrow; from some hundred examples on that makes no difference.
 * Constant data: where no resample differs from another, the interval is that one point, as nothing shows its scatter.
 * Cost: resamples × n, and min(n, 1000) × n for the jackknife.
 *
 * @param options The sample in one of three forms (see `bootstrap-sample.ts`), resamples, random.
 * @param options.level Nominal coverage in (0, 1).
 */
export function bcaInterval(options: BootstrapOptions & { readonly level: number }): Interval {
  const { level } = options;
  if (!(level > 0 && level < 1)) throw new RangeError(`a confidence level lies between 0 and 1, not at ${level}`);
  const found = bootstrap(options);
  if (typeof found === 'number') return { low: found, high: found, level };
  const { n, bias, acceleration, valueAt } = found;
  const z = n < 2 ? 0 : Math.sqrt(n / (n - 1)) * student(n - 1).quantile((1 + level) / 2);
  const end = (score: number): number => {
    const shifted = bias + score;
    const slope = 1 - acceleration * shifted;
    return valueAt(slope > 0 ? bias + shifted / slope : Math.sign(score) * Number.POSITIVE_INFINITY);
  };
  return { low: end(-z), high: end(z), level };
}
