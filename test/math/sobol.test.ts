import { expect, test } from '@jest/globals';
import { seededRandom } from '../../src/math/random.ts';
import { sobol } from '../../src/math/sobol.ts';

function take(count: number, points: Generator<Float64Array, never>): number[][] {
  return Array.from({ length: count }, () => Array.from(points.next().value));
}

test('the first points are those of Joe and Kuo’s generator', () => {
  expect(take(8, sobol(3))).toEqual([
    [0, 0, 0],
    [0.5, 0.5, 0.5],
    [0.75, 0.25, 0.25],
    [0.25, 0.75, 0.75],
    [0.375, 0.375, 0.625],
    [0.875, 0.875, 0.125],
    [0.625, 0.125, 0.875],
    [0.125, 0.625, 0.375],
  ]);
});

test.each([2, 5, 21])('%i dimensions: of 2^k points each 2^-k-th of every axis holds one', (dimensions) => {
  for (const shifted of [undefined, seededRandom(4)]) {
    const points = take(256, sobol(dimensions, shifted));
    for (let d = 0; d < dimensions; d++) {
      expect(new Set(points.map((point) => Math.floor(point[d] * 256))).size).toBe(256);
    }
  }
});

test('two dimensions: every box of 1/16 by 1/16 holds one of 256 points', () => {
  const boxes = take(256, sobol(2, seededRandom(9))).map(([x, y]) => `${Math.floor(16 * x)},${Math.floor(16 * y)}`);
  expect(new Set(boxes).size).toBe(256);
});

test('seeded, and random beyond the table', () => {
  const [first, again, other] = [1, 1, 2].map((seed) => take(40, sobol(24, seededRandom(seed))));
  expect(again).toEqual(first);
  expect(other).not.toEqual(first);
  const last = first.map((point) => point[23]);
  expect(new Set(last).size).toBe(40);
  expect(Math.min(...first.flat())).toBeGreaterThanOrEqual(0);
  expect(Math.max(...first.flat())).toBeLessThan(1);
});
