import betaCdf from '@stdlib/stats-base-dists-beta-cdf';
import { bisect } from './bisect.ts';

/**
 * Quantile of Beta(a, b) at `p`, to the last digit that the distribution function resolves: bisection of
 * `@stdlib/stats-base-dists-beta-cdf` (its own quantile brings a logger that reads the environment). Cost: some 60 calls.
 */
export function betaQuantile(p: number, a: number, b: number): number {
  if (p <= 0 || p >= 1) return p <= 0 ? 0 : 1;
  return bisect(0, 1, (x) => betaCdf(x, a, b) < p, { tolerance: 0 });
}
