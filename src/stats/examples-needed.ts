import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import { pairedPower } from './paired-power.ts';

/** Beyond this number of expected gained examples the normal approximation is exact to a fraction of a percent. */
const MANY = 5_000;

/**
 * Number of examples with which a gate on a paired share finds a true drop with the wanted power.
 *
 * Formula: n = (z₁₋ₐ·√σ₀² + z_power·√σ₁²)² / (drop − limit)², with σ² = discordance − difference² an example, under the
 * drop and, for H0, under the limit (Connor 1987, Biometrics 43:207–211, with a margin as in Lu & Bean 1995, Stat. Med.
 * 14:1831–1839); then moved until the exact power (`pairedPower`) is reached. Cost: some ten milliseconds.
 *
 * @param options.limit Worsening that is allowed, as a share of the examples.
 * @param options.drop True worsening that is to be found, above the limit.
 * @param options.discordance Share of the examples on which the outcomes differ; at least the drop is taken.
 * @param options.alpha Level of the one-sided test.
 * @param options.power Default 0.95.
 * @returns Infinity where the drop does not exceed the limit.
 */
export function examplesNeeded(options: {
  readonly limit: number;
  readonly drop: number;
  readonly discordance: number;
  readonly alpha: number;
  readonly power?: number;
}): number {
  const { limit, drop, alpha, power = 0.95 } = options;
  if (!(drop > limit)) return Number.POSITIVE_INFINITY;
  const discordance = Math.min(1, Math.max(options.discordance, Math.abs(drop)));
  const deviation = (difference: number) => Math.sqrt(Math.max(discordance - difference ** 2, 1e-12));
  const z = (p: number) => normalQuantile(p, 0, 1);
  const approximate = ((z(1 - alpha) * deviation(limit) + z(power) * deviation(drop)) / (drop - limit)) ** 2;
  const start = Math.max(1, Math.ceil(approximate));
  if ((start * (discordance - drop)) / 2 > MANY) return start;
  const enough = (n: number) => pairedPower({ n, limit, alpha })(drop, discordance) >= power;
  let [low, high] = [0, start];
  for (; !enough(high); high = Math.ceil(high * 1.25) + 1) low = high;
  if (low === 0) for (low = Math.floor(high / 2); low > 0 && enough(low); low = Math.floor(low / 2)) high = low;
  // Power climbs in small teeth; a fraction of a percent is close enough.
  while (high - low > Math.max(1, high / 500)) {
    const middle = (low + high) >> 1;
    if (enough(middle)) high = middle;
    else low = middle;
  }
  return high;
}
