import { expect, test } from '@jest/globals';
import { seededRandom } from '../../src/math/random.ts';
import { examplesNeeded } from '../../src/stats/examples-needed.ts';
import { pairedDifferenceP } from '../../src/stats/paired-difference-p.ts';
import { pairedPower } from '../../src/stats/paired-power.ts';
import { resolvableDrop } from '../../src/stats/resolvable-drop.ts';

/** Every table of three cells, its multinomial probability, and whether the test rejects it. */
test.each([
  [14, 0, 0.05, 0.4, 0.5],
  [25, 0.04, 0.1, 0.3, 0.45],
  [30, 0, 0.01, 0.5, 0.5],
])('power with %i examples is the sum over all tables', (n, limit, alpha, drop, discordance) => {
  const [pGained, pLost] = [(discordance - drop) / 2, (discordance + drop) / 2];
  let power = 0;
  for (let gained = 0; gained <= n; gained++) {
    for (let lost = 0; lost + gained <= n; lost++) {
      if (pairedDifferenceP(gained, lost, n, limit) > alpha) continue;
      let chance = pGained ** gained * pLost ** lost * (1 - discordance) ** (n - gained - lost);
      for (let i = 0; i < gained; i++) chance *= (n - i) / (i + 1);
      for (let i = 0; i < lost; i++) chance *= (n - gained - i) / (i + 1);
      power += chance;
    }
  }
  expect(pairedPower({ n, limit, alpha })(drop, discordance)).toBeCloseTo(power, 10);
});

test('power is how often a simulated drop is found', () => {
  const test = { n: 1000, limit: 0.01, alpha: 0.0025 };
  const random = seededRandom('power');
  let found = 0;
  for (let r = 0; r < 2000; r++) {
    let [gained, lost] = [0, 0];
    for (let i = 0; i < test.n; i++) {
      const u = random.uniform();
      if (u < 0.01) gained++;
      else if (u < 0.06) lost++;
    }
    if (pairedDifferenceP(gained, lost, test.n, test.limit) <= test.alpha) found++;
  }
  expect(Math.abs(found / 2000 - pairedPower(test)(0.04, 0.06))).toBeLessThan(0.025);
});

test('the resolvable drop is found with the power that was asked for, and no smaller one is', () => {
  const options = { n: 2000, discordance: 0.05, alpha: 0.0025, limit: 0.01 };
  const drop = resolvableDrop(options);
  const powerOf = pairedPower({ n: 2000, limit: 0.01, alpha: 0.0025 });
  expect(powerOf(drop, 0.05)).toBeCloseTo(0.95, 3);
  expect(powerOf(drop - 0.001, 0.05)).toBeLessThan(0.95);
  expect(resolvableDrop({ ...options, n: 8000 })).toBeLessThan(drop);
  expect(resolvableDrop({ ...options, discordance: 0.1 })).toBeGreaterThan(drop);
  expect(resolvableDrop({ ...options, alpha: 0.01 })).toBeLessThan(drop);
});

test('ten examples resolve nothing at a strict level', () => {
  expect(resolvableDrop({ n: 10, discordance: 0.1, alpha: 1e-5, limit: 0.05 })).toBe(Number.POSITIVE_INFINITY);
});

test('as many examples as needed, and hardly more', () => {
  for (const options of [
    { limit: 0.01, drop: 0.02, discordance: 0.05, alpha: 0.0025 },
    { limit: 0, drop: 0.02, discordance: 0.02, alpha: 0.0025 },
    { limit: 0, drop: 0.1, discordance: 0.3, alpha: 0.01 },
  ]) {
    const n = examplesNeeded(options);
    const { limit, alpha, drop, discordance } = options;
    expect(pairedPower({ n, limit, alpha })(drop, discordance)).toBeGreaterThanOrEqual(0.95);
    expect(pairedPower({ n: Math.floor(n * 0.97), limit, alpha })(drop, discordance)).toBeLessThan(0.952);
  }
});

/** Connor 1987: n = (z₁₋ₐ√ψ + z_β√(ψ − d²))²/d²; where exact outcomes are too many to follow, this is the answer. */
test('for huge sets it is the formula of Connor', () => {
  const [d, psi] = [0.0005, 0.05];
  const formula = ((2.807033768 * Math.sqrt(psi) + 1.644853627 * Math.sqrt(psi - d * d)) / d) ** 2;
  expect(Math.abs(examplesNeeded({ limit: 0, drop: d, discordance: psi, alpha: 0.0025 }) / formula - 1)).toBeLessThan(
    1e-3,
  );
});

test('a drop within the limit can never be found', () => {
  expect(examplesNeeded({ limit: 0.02, drop: 0.02, discordance: 0.1, alpha: 0.01 })).toBe(Number.POSITIVE_INFINITY);
});

test('refuses what is no test set', () => {
  expect(() => resolvableDrop({ n: Number.NaN, discordance: 0.1, alpha: 0.01 })).toThrow(RangeError);
  expect(() => pairedPower({ n: 10, limit: 0, alpha: 1 })).toThrow(RangeError);
});
