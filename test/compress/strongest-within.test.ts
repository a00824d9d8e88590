import { expect, test } from '@jest/globals';
import { strongestWithin } from '../../src/compress/strongest-within.ts';

test.each([-3, 0, 5])('finds the limit from a start of %d, in ten trials at most', async (start) => {
  const tried: number[] = [];
  const found = await strongestWithin(start, -20, async (strength) => {
    tried.push(strength);
    return strength <= 2.3;
  });
  expect(found).toBeLessThanOrEqual(2.3);
  expect(found).toBeGreaterThan(2.3 - 0.2);
  expect(tried.length).toBeLessThanOrEqual(10);
});

test('nothing weaker than the least is tried, and nothing is found where that does not hold', async () => {
  const tried: number[] = [];
  const found = await strongestWithin(0, -5, async (strength) => {
    tried.push(strength);
    return false;
  });
  expect(found).toBeUndefined();
  expect(tried).toEqual([0, -1, -3, -5]);
});
