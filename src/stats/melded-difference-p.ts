import betaCdf from '@stdlib/stats-base-dists-beta-cdf';
import { integrate } from './integrate.ts';

/**
 * One-sided exact p-value of "the new model loses at most `margin` more than it gains", for few discordant pairs
 * (melding: Fay & Lumbard 2021, Stat. Med. 40:1147–1159; mcnemarExactDP of R's exact2x2).
 *
 * What: P(lost) − P(gained) = θ·(2π − 1), with θ the share of discordant examples and π the share of lost among them. Each
 * has an exact lower and upper confidence distribution (those behind Clopper & Pearson); the p-value is the chance that
 * θ·(2π − 1) drawn from the unfavourable ones lies at or below the margin. At margin 0 it is McNemar's exact one-sided
 * p-value, with nothing gained or lost the binomial one.
 * When: fewer than 10 discordant pairs, where the score statistic is not yet normal. Rejects at most as often as its level
 * says (held by enumeration in the tests), hence conservative.
 * Formula: with x = lost, m = gained + lost, B ~ Beta(x, m − x + 1), and T ~ Beta(m, n − m + 1) where B > ½ or
 * Beta(m + 1, n − m) where B < ½: P(T·(2B − 1) ≤ margin). Cost: one adaptive integral, some 200 incomplete betas.
 */
export function meldedDifferenceP(gained: number, lost: number, n: number, margin: number): number {
  const pairs = gained + lost;
  if (margin >= 1) return 1;
  if (margin < -1) return 0;
  const discordantAbove = (share: number) => 1 - betaCdf(share, pairs + 1, n - pairs);
  if (margin < 0) {
    const atLeast = (share: number) => (share > 1 ? 0 : pairs === n ? 1 : discordantAbove(share));
    if (lost === 0) return atLeast(-margin);
    const density = betaDensity(lost, gained + 1);
    return clamp(integrate((b) => density(b) * atLeast(-margin / (1 - 2 * b)), 0, (1 + margin) / 2));
  }
  if (lost === 0) return 1;
  const density = betaDensity(lost, gained + 1);
  const discordantBelow = (share: number) => betaCdf(share, pairs, n - pairs + 1);
  const certain = betaCdf((1 + margin) / 2, lost, gained + 1);
  if (margin === 0) return certain;
  return clamp(certain + integrate((b) => density(b) * discordantBelow(margin / (2 * b - 1)), (1 + margin) / 2, 1));
}

/** Density of Beta(a, b) for whole a, b ≥ 1. */
function betaDensity(a: number, b: number): (x: number) => number {
  let constant = a;
  for (let i = 1; i < b; i++) constant *= (a + i) / i;
  return (x) => constant * x ** (a - 1) * (1 - x) ** (b - 1);
}

function clamp(p: number): number {
  return Math.min(1, Math.max(0, p));
}
