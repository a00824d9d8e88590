import betaCdf from '@stdlib/stats-base-dists-beta-cdf';
import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import { root } from './root.ts';

/**
 * Student's t distribution through the incomplete beta function (DLMF 8.17; Abramowitz & Stegun 26.7.1):
 * P(|T| > t) = I_x(ν/2, ½) with x = ν/(ν + t²). Accurate in the tails.
 *
 * @param freedom Degrees of freedom ν, > 0.
 */
export function student(freedom: number): { cdf(t: number): number; quantile(p: number): number } {
  const cdf = (t: number): number => {
    const tail = betaCdf(freedom / (freedom + t * t), freedom / 2, 0.5) / 2;
    return t < 0 ? tail : 1 - tail;
  };
  const upper = (tail: number): number => {
    const near = -normalQuantile(tail, 0, 1);
    // On the scale of logarithms the tail is nearly straight.
    const excess = (t: number) => Math.log(tail) - Math.log(cdf(-t));
    return root(excess, { near, step: near / 4 + 0.01, most: 1e9, tolerance: 1e-12 * (1 + near) });
  };
  return {
    cdf,
    quantile(p) {
      if (p <= 0 || p >= 1) return p <= 0 ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
      if (p === 0.5) return 0;
      return p < 0.5 ? -upper(p) : upper(1 - p);
    },
  };
}
