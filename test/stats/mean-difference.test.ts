import { expect, test } from '@jest/globals';
import { seededRandom } from '../../src/math/random.ts';
import { meanDifference } from '../../src/stats/mean-difference.ts';

test('Student’s sleep data: 1.58 hours, 0.70 to 2.46 (R: t.test(…, paired = TRUE))', () => {
  const first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2];
  const second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];
  const { mean, low, high } = meanDifference(first, second, 0.95);
  expect(mean).toBeCloseTo(1.58, 10);
  expect(low).toBeCloseTo(0.7001142, 6);
  expect(high).toBeCloseTo(2.4598858, 6);
});

test('covers the truth as often as it says', () => {
  const random = seededRandom(1);
  let covered = 0;
  for (let round = 0; round < 400; round++) {
    const first = Array.from({ length: 30 }, () => random.normal());
    const second = first.map((value) => value + 0.3 + random.normal());
    const { low, high } = meanDifference(first, second, 0.9);
    if (low <= 0.3 && high >= 0.3) covered++;
  }
  expect(covered / 400).toBeGreaterThan(0.86);
  expect(covered / 400).toBeLessThan(0.94);
});

test('lists of unlike length are refused', () => {
  expect(() => meanDifference([1, 2], [1], 0.95)).toThrow(RangeError);
});
