import { expect, test } from '@jest/globals';
import { seededRandom } from '../../src/math/random.ts';
import { wilcoxonGreater } from '../../src/stats/wilcoxon.ts';

/** All choices of signs, with ranks shared by ties. */
function byEnumeration(differences: readonly number[]): number {
  const order = [...differences].sort((a, b) => Math.abs(a) - Math.abs(b));
  const sum = order.reduce((total, value, i) => total + (value > 0 ? i + 1 : 0), 0);
  let count = 0;
  for (let signs = 0; signs < 2 ** order.length; signs++) {
    let other = 0;
    for (let i = 0; i < order.length; i++) if ((signs >> i) & 1) other += i + 1;
    if (other >= sum) count++;
  }
  return count / 2 ** order.length;
}

test('few differences: the share of all choices of signs', () => {
  const random = seededRandom('wilcoxon');
  for (let n = 1; n < 10; n++) {
    const differences = Array.from({ length: n }, () => random.normal() + 0.3);
    expect(wilcoxonGreater(differences)).toBeCloseTo(byEnumeration(differences), 12);
  }
});

test('many: near the exact share', () => {
  const random = seededRandom('more');
  for (let round = 0; round < 5; round++) {
    const differences = Array.from({ length: 16 }, () => random.normal() + 0.2);
    expect(Math.abs(wilcoxonGreater(differences) - byEnumeration(differences))).toBeLessThan(0.01);
  }
});

test('at the published critical value of n = 20 one side has 5 %', () => {
  // Wilcoxon & Wilcox 1964: the smaller sum is at most 60 for p ≤ 0.05, one-sided.
  const withNegative = (sum: number) => {
    let left = sum;
    const signs = Array.from({ length: 20 }, (_, i) => 20 - i).map((rank) => {
      if (rank > left) return rank;
      left -= rank;
      return -rank;
    });
    return wilcoxonGreater(signs);
  };
  expect(withNegative(60)).toBeLessThanOrEqual(0.05);
  expect(withNegative(61)).toBeGreaterThan(0.05);
});

test('no difference tells nothing', () => {
  expect(wilcoxonGreater([])).toBe(1);
  expect(wilcoxonGreater([0, 0, Number.NaN])).toBe(1);
});
