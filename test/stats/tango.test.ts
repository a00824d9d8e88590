import { expect, test } from '@jest/globals';
import { seededRandom } from '../../src/math/random.ts';
import { normalQuantile } from '../../src/stats/normal-quantile.ts';
import { tango } from '../../src/stats/tango.ts';

/**
 * [gained, lost, n, level, low, high].
 * Airway hyper-responsiveness before and after stem cell transplantation (Bentur et al. 2009): the interval in Fagerland,
 * Lydersen & Laake 2014, Stat. Med. 33:2850–2875, −0.517 to −0.026.
 * 25 and 28 of 618 pairs at 90 %: value of scoreci.mp of R's PropCIs 0.3-0, written for (28 − 25) / 618.
 */
test.each([
  [1, 7, 21, 0.95, -0.517, -0.026, 3],
  [28, 25, 618, 0.9, -0.0148, 0.0247, 4],
])('%i gained, %i lost of %i at %d as published', (gained, lost, n, level, low, high, digits) => {
  const interval = tango(gained, lost, n, level);
  expect(interval.low).toBeCloseTo(low, digits);
  expect(interval.high).toBeCloseTo(high, digits);
});

test('with nothing changed it is ±z²/(n + z²)', () => {
  const z2 = normalQuantile(0.95) ** 2;
  for (const n of [1, 20, 1000, 1_000_000]) {
    const { low, high } = tango(0, 0, n, 0.95);
    expect(high).toBeCloseTo(z2 / (n + z2), 12);
    expect(low).toBeCloseTo(-z2 / (n + z2), 12);
  }
});

test('swapping the models mirrors the interval', () => {
  const [a, b] = [tango(12, 5, 90, 0.95), tango(5, 12, 90, 0.95)];
  expect(a.low).toBeCloseTo(-b.high, 12);
  expect(a.high).toBeCloseTo(-b.low, 12);
});

test('with everything lost it ends at −1', () => {
  const { low, high } = tango(0, 7, 7, 0.95);
  expect(low).toBe(-1);
  expect(high).toBeGreaterThan(-1);
  expect(high).toBeLessThan(0);
});

/**
 * The published formula in closed form against the definition: at each end of the interval, the likelihood of the three
 * cells (gained, lost, alike) is maximised numerically under that difference, and the distance must be z standard errors.
 */
test('its ends are z standard errors away under the restricted maximum likelihood', () => {
  for (const [gained, lost, n] of [
    [3, 9, 60],
    [0, 4, 50],
    [40, 20, 160],
    [1, 1, 12],
  ]) {
    const { low, high } = tango(gained, lost, n, 0.95);
    for (const delta of [low, high]) {
      const p = mostLikelyLost(gained, lost, n, delta);
      const variance = n * (2 * p + delta - delta * delta);
      expect(Math.abs(gained - lost - n * delta) / Math.sqrt(variance)).toBeCloseTo(normalQuantile(0.95), 4);
    }
  }
});

/** Golden-section search for the probability of `lost`, given that of `gained` is larger by delta. */
function mostLikelyLost(gained: number, lost: number, n: number, delta: number): number {
  const term = (count: number, p: number) => (count === 0 ? 0 : count * Math.log(p));
  const likelihood = (p: number) =>
    term(gained, p + delta) + term(lost, p) + term(n - gained - lost, 1 - 2 * p - delta);
  let [a, b] = [Math.max(0, -delta), (1 - delta) / 2];
  const ratio = (Math.sqrt(5) - 1) / 2;
  for (let i = 0; i < 200; i++) {
    const [c, d] = [b - ratio * (b - a), a + ratio * (b - a)];
    if (likelihood(c) > likelihood(d)) b = d;
    else a = c;
  }
  return (a + b) / 2;
}

/** A correct 95 % interval misses the truth in about 5 % of repetitions; the score interval stays close to that. */
test.each([
  ['equal models', 50, 0.05, 0.05],
  ['a drop of 3 points', 200, 0.02, 0.05],
  ['a drop of 1 point', 1000, 0.01, 0.02],
])('covers the true difference in 93 to 97.5 %% of simulations: %s, n = %i', (name, n, pGained, pLost) => {
  const random = seededRandom(`tango coverage ${name}`);
  const known = new Map<string, boolean>();
  const repetitions = 4000;
  let covered = 0;
  for (let r = 0; r < repetitions; r++) {
    let [gained, lost] = [0, 0];
    for (let i = 0; i < n; i++) {
      const u = random.uniform();
      if (u < pGained) gained++;
      else if (u < pGained + pLost) lost++;
    }
    const key = `${gained},${lost}`;
    let inside = known.get(key);
    if (inside === undefined) {
      const { low, high } = tango(gained, lost, n, 0.95);
      inside = low <= pGained - pLost && pGained - pLost <= high;
      known.set(key, inside);
    }
    if (inside) covered++;
  }
  expect(covered / repetitions).toBeGreaterThan(0.93);
  expect(covered / repetitions).toBeLessThan(0.975);
});

test.each([
  [-1, 0, 10],
  [6, 5, 10],
  [0, 0, 0],
])('refuses %i gained, %i lost of %i', (gained, lost, n) => {
  expect(() => tango(gained, lost, n, 0.95)).toThrow(RangeError);
});
