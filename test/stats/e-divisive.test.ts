import { expect, test } from '@jest/globals';
import { seededRandom } from '../../src/math/random.ts';
import { eDivisive } from '../../src/stats/e-divisive.ts';

const find = (series: readonly number[], seed = 1) => eDivisive(series, { random: seededRandom(seed) });
const level = (value: number, count: number): number[] => Array.from({ length: count }, () => value);

function noisy(levels: readonly (readonly [value: number, count: number])[], seed: number): number[] {
  const random = seededRandom(seed);
  return levels.flatMap(([value, count]) => Array.from({ length: count }, () => value + random.normal()));
}

test('the step of an exact series, with its levels', () => {
  const [point, ...others] = find([...level(93_172, 20), ...level(97_000, 15)]);
  expect(others).toEqual([]);
  expect(point).toMatchObject({ index: 20, before: 93_172, after: 97_000 });
  expect(point.p).toBeLessThanOrEqual(0.01);
});

test('a constant series, and one too short to be split, have none', () => {
  expect(find(level(5, 50))).toEqual([]);
  expect(find([1, 1, 9, 9, 9])).toEqual([]);
  expect(find([])).toEqual([]);
});

test('several steps, in order, each with the levels that meet there', () => {
  const points = find(
    noisy(
      [
        [0, 40],
        [4, 40],
        [-3, 40],
      ],
      7,
    ),
  );
  expect(points).toHaveLength(2);
  expect(Math.abs(points[0].index - 40)).toBeLessThanOrEqual(1);
  expect(Math.abs(points[1].index - 80)).toBeLessThanOrEqual(1);
  expect(points[0].after).toBe(points[1].before);
  expect(points[0].after).toBeCloseTo(4, 0);
});

test('a change of spread alone is a change', () => {
  const random = seededRandom(3);
  const series = Array.from({ length: 160 }, (_, i) => random.normal() * (i < 80 ? 0.2 : 5));
  const points = find(series);
  expect(points).toHaveLength(1);
  expect(Math.abs(points[0].index - 80)).toBeLessThanOrEqual(6);
});

test('false alarms on noise stay at the nominal 1 %', () => {
  const runs = 400;
  let alarms = 0;
  for (let run = 0; run < runs; run++) if (find(noisy([[0, 30]], run), run).length > 0) alarms++;
  // 99.9 % of Binomial(400, 0.01) lie at or below 11.
  expect(alarms).toBeLessThanOrEqual(11);
});

test('a step of two standard deviations is found nearly always, within two places', () => {
  let hits = 0;
  for (let run = 0; run < 60; run++) {
    const points = find(
      noisy(
        [
          [0, 25],
          [2, 25],
        ],
        1000 + run,
      ),
      run,
    );
    if (points.some(({ index }) => Math.abs(index - 25) <= 2)) hits++;
  }
  expect(hits).toBeGreaterThanOrEqual(54);
});

test('the same seed gives the same answer; values are moved and scaled without effect on places', () => {
  const series = noisy(
    [
      [0, 30],
      [1.5, 30],
    ],
    11,
  );
  expect(find(series)).toEqual(find(series));
  const places = find(series.map((value) => 1000 * value - 5)).map(({ index }) => index);
  expect(places).toEqual(find(series).map(({ index }) => index));
});

test('what is no series is refused', () => {
  expect(() => find([1, Number.NaN, 2])).toThrow('finite');
  expect(() => eDivisive([1, 2, 3], { random: seededRandom(1), minimum: 1 })).toThrow('2 values');
});
