import { expect, test } from '@jest/globals';
import { seededRandom } from '../../src/math/random.ts';
import { bcaInterval } from '../../src/stats/bca-interval.ts';
import { bcaP } from '../../src/stats/bca-p.ts';
import { type Bootstrap, type BootstrapOptions, bootstrap } from '../../src/stats/bootstrap.ts';

/** Efron & Tibshirani 1993, An Introduction to the Bootstrap, table 14.1: spatial test data, column A. */
const SPATIAL = Float64Array.from([
  48, 36, 20, 29, 42, 42, 20, 42, 22, 41, 45, 14, 6, 0, 33, 28, 34, 4, 32, 24, 47, 41, 24, 26, 30, 41,
]);

function drawn(options: BootstrapOptions): Bootstrap {
  const found = bootstrap(options);
  if (typeof found === 'number') throw new Error(`constant at ${found}`);
  return found;
}

/** Ibid., chapter 14: variance 171.5, acceleration 0.061, bias 0.146 and 90 % interval (115.8, 259.6) from 2,000 resamples. */
test('the published BCa interval of a variance', () => {
  const found = drawn({
    columns: [SPATIAL, SPATIAL.map((value) => value * value)],
    statistic: (means: Float64Array) => means[1] - means[0] ** 2,
    resamples: 20_000,
    random: seededRandom('spatial'),
  });
  expect(found.estimate).toBeCloseTo(171.5, 1);
  expect(found.acceleration).toBeCloseTo(0.061, 3);
  expect(Math.abs(found.bias - 0.146)).toBeLessThan(0.06);
  const end = (z: number) => {
    const shifted = found.bias + z;
    return found.valueAt(found.bias + shifted / (1 - found.acceleration * shifted));
  };
  expect(Math.abs(end(-1.6449) - 115.8)).toBeLessThan(4);
  expect(Math.abs(end(1.6449) - 259.6)).toBeLessThan(6);
});

/** All n^n resamples of whole numbers, by convolution: what the saddlepoint formula approximates. */
test('the distribution of a resampled mean is that of all resamples', () => {
  const values = [1, 2, 2, 3, 5, 6, 9, 10, 14, 21];
  const n = values.length;
  let sums = [1];
  for (let draw = 0; draw < n; draw++) {
    const next = new Array<number>(sums.length + 21).fill(0);
    sums.forEach((chance, sum) => {
      for (const value of values) next[sum + value] += chance / n;
    });
    sums = next;
  }
  const found = drawn({ values });
  for (const sum of [30, 45, 60, 73, 90, 110, 130]) {
    const below = sums.slice(0, sum).reduce((total, chance) => total + chance, 0) + sums[sum] / 2;
    const share = normalCdf(found.scoreAt(sum / n));
    expect(Math.abs(share / below - 1)).toBeLessThan(0.03);
    expect(Math.abs((1 - share) / (1 - below) - 1)).toBeLessThan(0.03);
    expect(found.valueAt(found.scoreAt(sum / n))).toBeCloseTo(sum / n, 6);
  }
});

/** Abramowitz & Stegun 7.1.26, good to 1e-7: enough here, and not the code under test. */
function normalCdf(z: number): number {
  const t = 1 / (1 + (0.3275911 * Math.abs(z)) / Math.SQRT2);
  const series = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  const tail = (series * Math.exp((-z * z) / 2)) / 2;
  return z < 0 ? tail : 1 - tail;
}

test('the three forms of a sample give the same interval of a mean', () => {
  const random = seededRandom('forms');
  const values = Float64Array.from({ length: 300 }, () => Math.exp(random.normal() / 2));
  const computed = bcaInterval({ values, level: 0.95 });
  const forms = [
    { columns: [values], statistic: (means: Float64Array) => means[0] },
    { n: 300, statistic: (indices: Int32Array) => indices.reduce((sum, i) => sum + values[i], 0) / indices.length },
  ];
  const [byColumns, byIndices] = forms.map((sample) =>
    bcaInterval({ ...sample, level: 0.95, random: seededRandom('draws'), resamples: 4000 } as never),
  );
  expect(byIndices.low).toBeCloseTo(byColumns.low, 9);
  expect(byIndices.high).toBeCloseTo(byColumns.high, 9);
  expect(Math.abs(byColumns.low - computed.low)).toBeLessThan(0.01);
  expect(Math.abs(byColumns.high - computed.high)).toBeLessThan(0.01);
});

test('the p-value is the level whose bound meets the margin', () => {
  const random = seededRandom('consistent');
  const values = Float64Array.from({ length: 60 }, () => random.normal() ** 2 - 0.7);
  const columns = { columns: [values], statistic: ([mean]: Float64Array) => mean ** 3 };
  for (const sample of [{ values }, { ...columns, resamples: 2000, random }] as const) {
    for (const tail of [0.2, 0.05, 0.01]) {
      const fresh = () => ({ ...sample, random: seededRandom('same draws') });
      const { low } = bcaInterval({ ...fresh(), level: 1 - 2 * tail });
      expect(bcaP({ ...fresh(), margin: low })).toBeCloseTo(tail, 4);
    }
  }
});

test('mirrored data give the mirrored interval', () => {
  const random = seededRandom('mirror');
  const values = Float64Array.from({ length: 40 }, () => Math.exp(random.normal()));
  const [a, b] = [bcaInterval({ values, level: 0.9 }), bcaInterval({ values: values.map((v) => -v), level: 0.9 })];
  expect(a.low).toBeCloseTo(-b.high, 8);
  expect(a.high).toBeCloseTo(-b.low, 8);
});

test('constant data are one point, which n examples can speak for only so loudly', () => {
  expect(bcaInterval({ values: new Float64Array(50).fill(0.25), level: 0.95 })).toEqual({
    low: 0.25,
    high: 0.25,
    level: 0.95,
  });
  expect(bcaP({ values: [0.25, 0.25, 0.25], margin: 0.2 })).toBe(1 / 8);
  expect(bcaP({ values: [0, 0, 0], margin: 0 })).toBe(1);
});

test('three examples that got worse among a thousand are no proof, thirty are', () => {
  const some = (count: number) => Float64Array.from({ length: 1000 }, (_, i) => (i < count ? 1 + (i % 7) / 10 : 0));
  expect(bcaP({ values: some(3), margin: 0 })).toBeGreaterThan(0.05);
  expect(bcaP({ values: some(30), margin: 0 })).toBeLessThan(1e-4);
  expect(bcaInterval({ values: some(3), level: 0.95 }).low).toBeLessThan(0);
});

/** 95 % intervals, and a true "no worse" rejected at 1 %, of differences of squared errors and of mostly equal outputs. */
test.each([
  ['squared errors', 200, 0, 0.92, 0.98, 0.025],
  ['one in ten differs', 200, 0.9, 0.94, 1, 0.02],
  ['one in fifty differs', 200, 0.98, 0.97, 1, 0.02],
])('%s: covers as it says', (name, n, equal, least, most, alarms) => {
  const random = seededRandom(`bca ${name}`);
  const repetitions = 400;
  let [covered, rejected] = [0, 0];
  for (let r = 0; r < repetitions; r++) {
    const values = Float64Array.from({ length: n }, () => {
      const [before, change] = [random.normal(), 0.3 * random.normal()];
      return random.uniform() < equal ? 0 : (before + change) ** 2 - before ** 2 - 0.09;
    });
    const { low, high } = bcaInterval({ values, level: 0.95 });
    if (low <= 0 && 0 <= high) covered++;
    if (bcaP({ values, margin: 0 }) <= 0.01) rejected++;
  }
  expect(covered / repetitions).toBeGreaterThan(least);
  expect(covered / repetitions).toBeLessThanOrEqual(most);
  expect(rejected / repetitions).toBeLessThan(alarms);
});

test('refuses what it cannot resample', () => {
  const random = seededRandom(1);
  expect(() => bcaInterval({ values: [], level: 0.95 })).toThrow(RangeError);
  expect(() => bcaInterval({ values: [1, Number.NaN], level: 0.95 })).toThrow('finite');
  expect(() => bcaInterval({ values: [1, 2], level: 1 })).toThrow('level');
  expect(() => bcaInterval({ n: 3, statistic: () => 1, level: 0.9 })).toThrow('random');
  expect(() => bcaInterval({ n: 3, statistic: () => 1, level: 0.9, random, resamples: 10 })).toThrow('100');
});

test('a margin beyond every value is a probability too, and never less sure than one among them', () => {
  const skewed = [1, 2, 3, 4, 5, 6, 7, 8, 9, 20];
  for (const values of [skewed, skewed.map((value) => 21 - value), [5, 6, 5, 6, 5, 6], [0, 0, 0, 0, 1]]) {
    const margins = [-1e6, -5, 0, 0.5, 1, 4, 10, 19, 20, 30, 1e6];
    const found = margins.map((margin) => bcaP({ values, margin }));
    expect(found.every((p) => p >= 0 && p <= 1)).toBe(true);
    expect([...found].sort((a, b) => a - b)).toEqual(found);
  }
});

test('a figure that no single example decides has a p-value and an interval, however few resamples differ', () => {
  // Right on one of two examples of a class: the lowest share changes in resamples, never by leaving one out.
  const drawn = {
    n: 4,
    estimate: 0,
    replicates: Float64Array.from({ length: 200 }, (_, i) => (i < 40 ? 1 : 0)),
    leftOut: new Float64Array(4),
  };
  for (const margin of [-1, 0, 0.5, 1, 2]) {
    const p = bcaP({ drawn, margin });
    expect(p >= 0 && p <= 1).toBe(true);
  }
  expect(bcaP({ drawn, margin: 0 })).toBe(1);
  for (const level of [0.5, 0.95, 0.9999]) {
    const { low, high } = bcaInterval({ drawn, level });
    expect(Number.isFinite(low) && Number.isFinite(high) && low <= 0 && high >= 0).toBe(true);
  }
});

test('beyond the outermost few resamples a bound is no nearer than that of the t interval', () => {
  const random = seededRandom('few resamples');
  const values = Float64Array.from({ length: 400 }, () => random.normal());
  const mean = values.reduce((sum, value) => sum + value, 0) / 400;
  const leftOut = values.map((value) => (400 * mean - value) / 399);
  // By luck, no resample went further than 1.8 standard errors.
  const luck = (resamples: number) =>
    Float64Array.from({ length: resamples }, () => mean + Math.max(-1.8, Math.min(1.8, random.normal())) / 20);
  const drawn = { n: 400, estimate: mean, replicates: luck(200), leftOut };
  const { low, high } = bcaInterval({ drawn, level: 0.9999 });
  expect(Math.min(mean - low, high - mean)).toBeGreaterThan(3.89 / 20 / 1.15);
  let last = 1;
  for (let margin = mean - 0.3; margin < mean + 0.3; margin += 0.005) {
    const p = bcaP({ drawn, margin: 2 * mean - margin });
    expect(p).toBeLessThanOrEqual(last + 1e-12);
    last = p;
  }
  expect(bcaP({ drawn, margin: mean - 3.2 / 20 })).toBeGreaterThan(0.0003);
});
