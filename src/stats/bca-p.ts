import { FEW_EFFECTIVE, leastTail } from './bca-interval.ts';
import { type BootstrapOptions, bootstrap } from './bootstrap.ts';
import { student } from './student.ts';

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
export function bcaP(options: BootstrapOptions & { readonly margin: number }): number {
  const { margin } = options;
  const found = bootstrap(options);
  if (typeof found === 'number') return found <= margin ? 1 : 2 ** -sizeOf(options);
  const { n, estimate, bias, acceleration, error, effective, resamples, scoreAt } = found;
  const { cdf } = student(Math.max(1, effective - 1));
  const distance = scoreAt(margin) - bias;
  const score = corrected(distance, acceleration) - bias;
  const p = cdf(score * Math.sqrt((n - 1) / n));
  const tail = leastTail(resamples);
  if (effective >= FEW_EFFECTIVE && p >= tail) return p;
  // Leaving one example out may never change a figure that resamples change: its distance is then all or nothing.
  const errors = error > 0 ? (margin - estimate) / error : (margin < estimate ? -1 : 1) * Number.POSITIVE_INFINITY;
  // No more than what the resamples themselves can tell, so that p falls as the margin rises.
  return Math.max(p, effective >= FEW_EFFECTIVE ? Math.min(cdf(errors), tail) : cdf(errors));
}

/**
 * distance/(1 + a·distance), and its limits: 1/a where the margin lies beyond every value that a resample can take, infinite
 * where the correction would turn the sign.
 */
function corrected(distance: number, acceleration: number): number {
  const slope = 1 + acceleration * distance;
  if (Number.isFinite(distance)) return slope > 0 ? distance / slope : Math.sign(distance) * Number.POSITIVE_INFINITY;
  return acceleration * distance > 0 ? 1 / acceleration : distance;
}

function sizeOf(options: BootstrapOptions): number {
  if ('values' in options) return options.values.length;
  if ('columns' in options) return options.columns[0].length;
  return 'drawn' in options ? options.drawn.n : options.n;
}
