import { type BootstrapOptions, bootstrap } from './bootstrap.ts';
import { student } from './student.ts';

/**
 * One-sided p-value of "the true statistic is at most `margin`", by inverting `bcaInterval`: p ≤ a exactly where the
 * one-sided 1 − a bound lies above the margin.
 *
 * When: non-inferiority of a figure that is no share of examples. The statistic is the worsening, positive when worse.
 * A limit that is a share of the reference needs no ratio: "RMSE at most 2 % above the reference's" is a mean,
 * mean(e² − 1.02²·e₀²) ≤ 0.
 * Formula: with w the normal score of the margin in the bootstrap distribution, z = (w − z₀)/(1 + a(w − z₀)) − z₀, and p
 * its probability under the t distribution with n − 1 degrees of freedom after √(n/(n − 1)) is taken off. Never below 2⁻ⁿ,
 * the least that n examples can say (all signs alike). Constant data: 1 within the margin, else 2⁻ⁿ.
 * Cost: as `bcaInterval`.
 *
 * @param options The sample in one of three forms (see `bootstrap-sample.ts`), resamples, random.
 * @param options.margin In the unit of the statistic.
 */
export function bcaP(options: BootstrapOptions & { readonly margin: number }): number {
  const found = bootstrap(options);
  if (typeof found === 'number') return found <= options.margin ? 1 : 2 ** -sizeOf(options);
  const { n, bias, acceleration, scoreAt } = found;
  if (n < 2) return found.estimate <= options.margin ? 1 : 0.5;
  const distance = scoreAt(options.margin) - bias;
  const slope = 1 + acceleration * distance;
  const score = slope > 0 ? distance / slope - bias : Math.sign(distance) * Number.POSITIVE_INFINITY;
  return Math.max(2 ** -n, student(n - 1).cdf(score * Math.sqrt((n - 1) / n)));
}

function sizeOf(options: BootstrapOptions): number {
  if ('values' in options) return options.values.length;
  if ('drawn' in options) return options.drawn.n;
  return 'columns' in options ? options.columns[0].length : options.n;
}
