import { expect, test } from '@jest/globals';
import { binomialAtMost } from '../../src/stats/binomial-at-most.ts';
import { mcnemar } from '../../src/stats/mcnemar.ts';
import { meldedDifferenceP } from '../../src/stats/melded-difference-p.ts';
import { pairedDifference } from '../../src/stats/paired-difference.ts';
import { pairedDifferenceP } from '../../src/stats/paired-difference-p.ts';
import { pairedPower } from '../../src/stats/paired-power.ts';
import { tango } from '../../src/stats/tango.ts';

/** scipy 1.17: the definition of the melded p-value integrated over the other variable, by adaptive quadrature. */
test.each([
  [1, 7, 21, 0.05, 0.08493858116678582],
  [1, 7, 21, -0.05, 0.014913574506449123],
  [4, 5, 100_000, 1e-5, 0.6491312636375905],
  [3, 2, 5, -0.2, 0.66304],
])('+%i −%i of %i at %d as integrated by scipy', (gained, lost, n, margin, p) => {
  expect(meldedDifferenceP(gained, lost, n, margin)).toBeCloseTo(p, 9);
});

test('with few pairs it is the exact test of McNemar at 0, and agrees with its interval at every margin', () => {
  expect(2 * pairedDifferenceP(1, 7, 21, 0)).toBeCloseTo(mcnemar(1, 7).exact, 12);
  for (const [gained, lost, n] of [
    [1, 7, 21],
    [0, 5, 200],
    [4, 0, 1000],
    [0, 0, 50],
  ]) {
    for (const tail of [0.025, 0.005]) {
      const { low, high, method } = pairedDifference(gained, lost, n, 1 - 2 * tail);
      expect(method).toBe('exact, paired');
      expect(pairedDifferenceP(gained, lost, n, -high - 1e-6)).toBeLessThanOrEqual(tail);
      expect(pairedDifferenceP(gained, lost, n, -high + 1e-6)).toBeGreaterThan(tail);
      expect(pairedDifferenceP(lost, gained, n, low - 1e-6)).toBeLessThanOrEqual(tail);
      expect(pairedDifferenceP(lost, gained, n, low + 1e-6)).toBeGreaterThan(tail);
    }
  }
});

/** Nothing discordant in n: a true loss of Δ would show none with probability (1 − Δ)ⁿ. */
test('with nothing changed the interval ends where none of n would be lost by chance', () => {
  const { low, high } = pairedDifference(0, 0, 300, 0.95);
  expect(high).toBeCloseTo(1 - 0.025 ** (1 / 300), 8);
  expect(low).toBeCloseTo(-high, 8);
});

test('from 10 discordant pairs on the interval is the score interval', () => {
  const { low, high, method } = pairedDifference(3, 7, 500, 0.95);
  expect({ low, high, level: 0.95 }).toEqual(tango(3, 7, 500, 0.95));
  expect(method).toBe('Tango score, paired');
});

test('what is rejected at a level lies beyond the bound of that level', () => {
  for (const [gained, lost, n] of [
    [0, 12, 400],
    [2, 15, 1000],
    [5, 30, 1000],
    [40, 80, 2000],
    [300, 150, 10_000],
  ]) {
    for (const margin of [-0.06, -0.02, 0, 0.002, 0.01, 0.03]) {
      const p = pairedDifferenceP(gained, lost, n, margin);
      if (p < 1e-6 || p > 0.4) continue;
      expect(-pairedDifference(gained, lost, n, 1 - 2 * p * 1.000001).high).toBeGreaterThanOrEqual(margin - 1e-9);
    }
  }
});

test('more lost examples are more evidence, more gained ones less', () => {
  for (const margin of [0, 0.01]) {
    let before = Number.POSITIVE_INFINITY;
    for (let lost = 0; lost <= 60; lost++) {
      const p = pairedDifferenceP(4, lost, 600, margin);
      expect(p).toBeLessThanOrEqual(before + 1e-12);
      before = p;
    }
    expect(pairedDifferenceP(9, 20, 600, margin)).toBeGreaterThan(pairedDifferenceP(4, 20, 600, margin));
  }
});

/** Exact, over all tables, at the margin itself: where a true H0 is rejected most often. */
test.each([0.05, 0.01, 0.0025])('rejects a true H0 at most with its level of %d', (alpha) => {
  for (const n of [50, 1000, 10_000]) {
    for (const limit of [-0.01, 0, 0.001, 0.01]) {
      const powerOf = pairedPower({ n, limit, alpha });
      for (let pairs = 1; pairs < 200; pairs *= 2) {
        const discordance = Math.abs(limit) + (pairs - 1) / n;
        if (discordance < 0.5) expect(powerOf(limit, discordance)).toBeLessThan(1.02 * alpha);
      }
    }
  }
});

/** Exact coverage of the two-sided 95 % interval; few pairs are covered more often, never much less. */
test.each([
  [200, 0, 5, 0.95, 1],
  [1000, 0, 5, 0.95, 1],
  [200, 0, 15, 0.945, 0.96],
  [1000, 0.005, 20, 0.945, 0.96],
  [1000, 0.01, 50, 0.945, 0.96],
])('of %i examples, difference %d, %i pairs: covers with %d to %d', (n, drop, pairs, least, most) => {
  const [pGained, pLost] = [(pairs / n - drop) / 2, (pairs / n + drop) / 2];
  let coverage = 0;
  for (let gained = 0; gained <= n * pGained + 25; gained++) {
    const ofGained = binomialAtMost(gained, n, pGained) - binomialAtMost(gained - 1, n, pGained);
    if (ofGained < 1e-7) continue;
    const [others, chance] = [n - gained, pLost / (1 - pGained)];
    for (let lost = 0; lost <= n * pLost + 35; lost++) {
      const ofLost = binomialAtMost(lost, others, chance) - binomialAtMost(lost - 1, others, chance);
      if (ofGained * ofLost < 1e-7) continue;
      if (holds(gained, lost, n, drop)) coverage += ofGained * ofLost;
    }
  }
  expect(coverage).toBeGreaterThan(least);
  expect(coverage).toBeLessThan(most);
});

/** By the p-values that the interval inverts, which is faster than the interval. */
function holds(gained: number, lost: number, n: number, drop: number): boolean {
  if (gained + lost < 10) {
    return meldedDifferenceP(gained, lost, n, drop) > 0.025 && meldedDifferenceP(lost, gained, n, -drop) > 0.025;
  }
  const { low, high } = pairedDifference(gained, lost, n, 0.95);
  return low <= -drop && -drop <= high;
}

test.each([
  [-1, 0, 10, 0],
  [6, 5, 10, 0],
  [0, 0, 0, 0],
  [1, 1, 10, 1.5],
])('refuses %i gained, %i lost of %i at %d', (gained, lost, n, margin) => {
  expect(() => pairedDifferenceP(gained, lost, n, margin)).toThrow(RangeError);
});
