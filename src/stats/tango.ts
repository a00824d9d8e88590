import { bisect } from './bisect.ts';
import type { Interval } from './interval.ts';
import { normalQuantile } from './normal-quantile.ts';
import { tangoScore } from './tango-score.ts';

/**
 * Score interval of the difference of two paired proportions (Tango 1998, Stat. Med. 17:891–908).
 *
 * What: two models judged on the same n examples; `gained` examples are right only with the new one, `lost` only with the
 * old one. The interval is of (gained − lost) / n, the change of the share that is right.
 * When: any change of accuracy or agreement on one test set. Taking the two shares as independent would ignore that most
 * examples come out alike and make the interval several times too wide. Fagerland, Lydersen & Laake 2014 (Stat. Med.
 * 33:2850–2875) recommend it: close to nominal coverage from n of about 20 on, and sound when nothing or everything changed.
 * Formula: all Δ with |gained − lost − nΔ| ≤ z·√(n·(2q + Δ(1 − Δ))), where q is the most likely probability of `lost` if the
 * difference were Δ: the larger root of 2n·q² + ((2n − gained + lost)Δ − gained − lost)·q − lost·Δ(1 − Δ) = 0.
 * With nothing gained or lost that is ±z²/(n + z²). Cost: constant (two bisections of about 50 steps).
 *
 * @param gained Examples right only with the new model, ≥ 0.
 * @param lost Examples right only with the old model, ≥ 0; gained + lost ≤ n.
 * @param n Number of examples, at least 1.
 * @param level Nominal coverage in (0, 1).
 */
export function tango(gained: number, lost: number, n: number, level: number): Interval {
  if (!(n >= 1) || !(gained >= 0 && lost >= 0 && gained + lost <= n)) {
    throw new RangeError(`Tango interval of +${gained} −${lost} of ${n}: needs 0 ≤ gained + lost ≤ n and n ≥ 1`);
  }
  const z = normalQuantile(level);
  const observed = (gained - lost) / n;
  return {
    low: observed <= -1 ? -1 : bisect(-1, observed, (delta) => tangoScore(gained, lost, n, delta) > z),
    high: observed >= 1 ? 1 : bisect(observed, 1, (delta) => tangoScore(gained, lost, n, delta) >= -z),
    level,
  };
}
