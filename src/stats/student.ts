import betaCdf from '@stdlib/stats-base-dists-beta-cdf';
import { betaQuantile } from './beta-quantile.ts';

/**
 * Student's t distribution through the incomplete beta function (DLMF 8.17; Abramowitz & Stegun 26.7.1):
 * P(|T| > t) = I_x(ν/2, ½) with x = ν/(ν + t²). Accurate in the tails.
 *
 * @param freedom Degrees of freedom ν, > 0.
 */
export function student(freedom: number): { cdf(t: number): number; quantile(p: number): number } {
  return {
    cdf(t) {
      const tail = betaCdf(freedom / (freedom + t * t), freedom / 2, 0.5) / 2;
      return t < 0 ? tail : 1 - tail;
    },
    quantile(p) {
      if (p <= 0 || p >= 1) return p <= 0 ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
      const x = betaQuantile(2 * Math.min(p, 1 - p), freedom / 2, 0.5);
      const size = Math.sqrt((freedom * (1 - x)) / x);
      return p < 0.5 ? -size : size;
    },
  };
}
