import { expect, test } from '@jest/globals';
import { seededRandom } from '../../src/math/random.ts';
import { paretoFrontier } from '../../src/stats/pareto-frontier.ts';

test('known points', () => {
  const points: [number, number][] = [
    [3, 1],
    [1, 3],
    [2, 2],
    [2, 2],
    [2, 3],
    [3, 3],
    [Number.NaN, 0],
    [4, 1],
  ];
  expect(paretoFrontier(points)).toEqual([1, 2, 0]);
  expect(paretoFrontier([])).toEqual([]);
});

test('as comparing every two says', () => {
  const random = seededRandom(5);
  for (let round = 0; round < 20; round++) {
    const points = Array.from({ length: 40 }, () => [random.integer(12), random.integer(12)] as const);
    const beaten = ([x, y]: readonly [number, number]) => points.some(([a, b]) => a <= x && b <= y && (a < x || b < y));
    const found = paretoFrontier(points);
    expect(found.some((index) => beaten(points[index]))).toBe(false);
    const kept = new Set(found.map((index) => points[index].join()));
    expect(points.every((point) => beaten(point) || kept.has(point.join()))).toBe(true);
    expect(kept.size).toBe(found.length);
  }
});
