import { expect, test } from '@jest/globals';
import { seededRandom } from '../../src/math/random.ts';
import { fairTrades } from '../../src/search/fair-trades.ts';

const knee = [
  [0.5, 3500],
  [0.6, 2600],
  [0.8, 1900],
  [1.3, 1200],
  [3.2, 940],
];

test('a tail that buys a twentieth of one objective with most of the range of another is cut off', () => {
  const ruined = [
    [8, 900],
    [14, 825],
  ];
  expect(fairTrades([...knee, ...ruined])).toEqual([3.2, 3500]);
  expect(fairTrades(knee)).toEqual([3.2, 3500]);
});

test('an even frontier keeps its ends, and one point is its own limit', () => {
  const even = Array.from({ length: 9 }, (_, i) => [i, 8 - i]);
  expect(fairTrades(even)).toEqual([8, 8]);
  expect(fairTrades([[2, 3, 4]])).toEqual([2, 3, 4]);
});

test('units do not matter, nor the order of points, with three objectives either', () => {
  const random = seededRandom('trades');
  for (let i = 0; i < 50; i++) {
    const points = Array.from({ length: 12 }, () => Array.from({ length: 3 }, () => random.uniform() ** 6));
    const limits = fairTrades(points);
    const order = [...random.permutation(points.length)];
    expect(fairTrades(order.map((at) => points[at]))).toEqual(limits);
    const larger = fairTrades(points.map(([a, b, c]) => [4 * a, b, 1024 * c]));
    expect(larger).toEqual([4 * limits[0], limits[1], 1024 * limits[2]]);
    // Whatever is cut off, points are left that keep all limits.
    expect(points.some((point) => point.every((value, k) => value <= limits[k]))).toBe(true);
  }
});
