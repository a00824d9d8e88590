import { expect, test } from '@jest/globals';
import { kMeans, starts } from '../../../src/math/k-means/k-means.ts';
import { type Points, spreadOf, sumsOf } from '../../../src/math/k-means/points.ts';
import { seededRandom } from '../../../src/math/random.ts';

function pointsOf(count: number, seed: string): Points {
  const random = seededRandom(seed);
  const at = Float64Array.from(new Set(Array.from({ length: count }, () => random.normal()))).sort();
  return { at, weight: at.map(() => 1 + random.integer(5)) };
}

function costOf({ at, weight }: Points, centers: Float64Array): number {
  return at.reduce((sum, x, i) => sum + weight[i] * Math.min(...Array.from(centers, (center) => (x - center) ** 2)), 0);
}

/** Every way to cut the points into `k` runs. */
function leastCost(points: Points, k: number): number {
  const sums = sumsOf(points);
  const best = (end: number, runs: number): number => {
    if (runs === 1) return spreadOf(sums, 0, end);
    let least = Number.POSITIVE_INFINITY;
    for (let start = runs - 1; start < end; start++) {
      least = Math.min(least, best(start, runs - 1) + spreadOf(sums, start, end));
    }
    return least;
  };
  return best(points.at.length, k);
}

test.each([1, 2, 3, 4])('%i centers at the optimum, as trying all cuts finds it', (k) => {
  for (let seed = 0; seed < 30; seed++) {
    const points = pointsOf(12, `points ${seed}`);
    const centers = kMeans(points, k, 'optimal', seededRandom(1));
    expect(costOf(points, centers)).toBeCloseTo(leastCost(points, k), 9);
  }
});

test.each(starts)('%s: ascending means of what is nearest to them, none without points', (start) => {
  for (const [count, k] of [
    [5, 8],
    [300, 7],
    [4000, 40],
    [20_000, 256],
  ]) {
    const points = pointsOf(count, `${count}`);
    const centers = kMeans(points, k, start, seededRandom(start));
    expect(centers.length).toBeLessThanOrEqual(k);
    const [weights, moments] = [new Float64Array(centers.length), new Float64Array(centers.length)];
    let own = 0;
    for (const [i, x] of points.at.entries()) {
      while (own + 1 < centers.length && Math.abs(centers[own + 1] - x) < Math.abs(centers[own] - x)) own++;
      weights[own] += points.weight[i];
      moments[own] += points.weight[i] * x;
    }
    for (const [i, center] of centers.entries()) {
      expect(weights[i]).toBeGreaterThan(0);
      expect(moments[i] / weights[i]).toBeCloseTo(center, 9);
      if (i > 0) expect(center).toBeGreaterThan(centers[i - 1]);
    }
    expect(kMeans(points, k, start, seededRandom(start))).toEqual(centers);
  }
});

test('the optimum is no worse than what any other start leads to, also where points are taken together', () => {
  for (const [count, k] of [
    [200, 6],
    [30_000, 16],
    [30_000, 200],
  ]) {
    const points = pointsOf(count, `large ${count}`);
    const cost = (start: (typeof starts)[number]) => costOf(points, kMeans(points, k, start, seededRandom(5)));
    const least = cost('optimal');
    for (const start of starts) expect(least).toBeLessThanOrEqual(cost(start) * 1.001);
  }
}, 30_000);

test('squares far from zero cancel little', () => {
  const at = Float64Array.of(1e6, 1e6 + 1, 1e6 + 2, 1e6 + 50);
  const centers = kMeans({ at, weight: at.map(() => 1) }, 2, 'optimal', seededRandom(1));
  expect([...centers]).toEqual([1e6 + 1, 1e6 + 50]);
});
