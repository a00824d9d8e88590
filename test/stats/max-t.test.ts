import { expect, test } from '@jest/globals';
import { seededRandom } from '../../src/math/random.ts';
import { maxT } from '../../src/stats/max-t.ts';

const normals = (seed: string, n: number, shift = 0) => {
  const random = seededRandom(seed);
  return Float64Array.from({ length: n }, () => random.normal() + shift);
};
const halfWidths = (rows: readonly { values: Float64Array }[]) =>
  maxT({ rows, level: 0.95, resamples: 4000, random: seededRandom('max-t') }).map(({ interval, mean }, index) => {
    const { values } = rows[index];
    const deviation = Math.sqrt(values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / (values.length - 1));
    return (interval.high - mean) / (deviation / Math.sqrt(values.length));
  });

/** Normal theory: 1.960 for one mean, √ of Šidák's 2.4909 for four independent ones (Šidák 1967, JASA 62:626–633). */
test('the critical value is that of the number of unrelated rows', () => {
  const [one] = halfWidths([{ values: normals('a', 800) }]);
  expect(Math.abs(one - 1.96)).toBeLessThan(0.1);
  const four = halfWidths(['a', 'b', 'c', 'd'].map((seed) => ({ values: normals(seed, 800) })));
  expect(Math.abs(four[0] - 2.491)).toBeLessThan(0.1);
});

test('rows that are the same cost nothing', () => {
  const values = normals('a', 800);
  const [same] = halfWidths([{ values }, { values }, { values }, { values }]);
  expect(Math.abs(same - 1.96)).toBeLessThan(0.1);
});

test('finds the slice that got worse, among those that did not', () => {
  const n = 1200;
  const rows = [0, 1, 2].map((slice) => ({
    values: normals('all', n).map((v, i) => v + (i % 3 === 2 ? 0.3 : 0)),
    members: Uint8Array.from({ length: n }, (_, i) => (i % 3 === slice ? 1 : 0)),
  }));
  const found = maxT({ rows, level: 0.95, resamples: 2000, random: seededRandom(3) });
  expect(found.map(({ n: size }) => size)).toEqual([400, 400, 400]);
  expect(found[2].p).toBeLessThan(0.001);
  expect(Math.min(found[0].p, found[1].p)).toBeGreaterThan(0.05);
  expect(found[2].interval.low).toBeGreaterThan(0);
});

test('a margin for each row moves its p-value only', () => {
  const rows = [{ values: normals('a', 300, 0.5) }, { values: normals('b', 300, 0.5) }];
  const [a, b] = maxT({ rows, margins: [0, 0.5], level: 0.95, resamples: 2000, random: seededRandom(5) });
  expect(a.p).toBeLessThan(0.001);
  expect(b.p).toBeGreaterThan(0.05);
});

test('rows that cannot be judged say so', () => {
  const rows = [
    { values: [0, 0, 0, 0, 0], members: [0, 0, 0, 0, 1] },
    { values: [0, 0, 0, 0, 0] },
    { values: [1, 1, 1, 1, 1] },
  ];
  const [alone, same, worse] = maxT({ rows, level: 0.95, resamples: 200, random: seededRandom(1) });
  expect(alone).toMatchObject({ p: 1, interval: { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY } });
  expect(same).toMatchObject({ p: 1, interval: { low: 0, high: 0 } });
  expect(worse.p).toBeCloseTo(3 / 32, 12);
});

/** Joint coverage, and the chance of any false alarm, with three overlapping slices of skewed data. */
test('all intervals hold together as often as they say', () => {
  const random = seededRandom('joint');
  const [n, repetitions] = [150, 400];
  let [covered, alarms] = [0, 0];
  for (let r = 0; r < repetitions; r++) {
    const values = Float64Array.from({ length: n }, () => random.normal() ** 2 - 1);
    const rows = [0.3, 0.5, 0.8].map((share) => ({
      values,
      members: Uint8Array.from({ length: n }, () => (random.uniform() < share ? 1 : 0)),
    }));
    const found = maxT({ rows, level: 0.9, resamples: 200, random });
    if (found.every(({ interval }) => interval.low <= 0 && 0 <= interval.high)) covered++;
    if (found.some(({ p }) => p <= 0.05)) alarms++;
  }
  expect(covered / repetitions).toBeGreaterThan(0.86);
  expect(covered / repetitions).toBeLessThan(0.96);
  expect(alarms / repetitions).toBeLessThan(0.085);
});

test('refuses rows of different length', () => {
  const rows = [{ values: [1, 2, 3] }, { values: [1, 2] }];
  expect(() => maxT({ rows, level: 0.95, random: seededRandom(1) })).toThrow('length');
});
