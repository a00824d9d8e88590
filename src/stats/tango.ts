import type { Interval } from './interval.ts';
import { normalQuantile } from './normal-quantile.ts';

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
    low: observed <= -1 ? -1 : bisect(-1, observed, (delta) => score(gained, lost, n, delta) > z),
    high: observed >= 1 ? 1 : bisect(observed, 1, (delta) => score(gained, lost, n, delta) >= -z),
    level,
  };
}

/** Standardised distance between what was observed and a true difference of `delta`; falls as `delta` grows. */
function score(gained: number, lost: number, n: number, delta: number): number {
  const distance = gained - lost - n * delta;
  if (distance === 0) return 0;
  const a = 2 * n;
  const b = (2 * n - gained + lost) * delta - gained - lost;
  const c = -lost * delta * (1 - delta);
  const root = Math.sqrt(Math.max(0, b * b - 4 * a * c));
  // The same root twice; the second spelling does not cancel when b is positive.
  const q = b <= 0 ? (root - b) / (2 * a) : (-2 * c) / (root + b);
  const variance = n * (2 * q + delta * (1 - delta));
  return variance > 0 ? distance / Math.sqrt(variance) : distance * Number.POSITIVE_INFINITY;
}

/** Where `holds` turns from true to false between `low` and `high`. */
function bisect(low: number, high: number, holds: (value: number) => boolean): number {
  let [a, b] = [low, high];
  for (;;) {
    const middle = (a + b) / 2;
    if (middle <= a || middle >= b || b - a < 1e-15) return middle;
    if (holds(middle)) a = middle;
    else b = middle;
  }
}
