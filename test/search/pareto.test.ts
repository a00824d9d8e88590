import { expect, test } from '@jest/globals';
import { seededRandom } from '../../src/math/random.ts';
import { contributions, hypervolume } from '../../src/search/hypervolume.ts';
import { constrainedDominates, crowding, frontier, type Scored, sortedFronts } from '../../src/search/pareto.ts';

const random = seededRandom('pareto');
const cloud = (count: number, k: number) =>
  Array.from({ length: count }, () => Array.from({ length: k }, () => Math.round(20 * random.uniform()) / 20));

/** Share of a fine grid of cells that a point covers: exact where coordinates lie on the grid. */
function counted(points: readonly (readonly number[])[], k: number, cells = 20): number {
  let covered = 0;
  for (let cell = 0; cell < cells ** k; cell++) {
    const corner = Array.from({ length: k }, (_, d) => (Math.floor(cell / cells ** d) % cells) / cells);
    if (points.some((point) => point.every((value, d) => value <= corner[d] + 1e-9))) covered++;
  }
  return covered / cells ** k;
}

test.each([1, 2, 3, 4])('hypervolume in %i dimensions is the volume that is counted cell by cell', (k) => {
  for (let round = 0; round < (k === 4 ? 3 : 10); round++) {
    const points = cloud(12, k);
    const reference = Array.from({ length: k }, () => 1);
    expect(hypervolume(points, reference)).toBeCloseTo(counted(points, k), 10);
  }
});

test('points beyond the reference cover nothing, and no point nothing', () => {
  expect(
    hypervolume(
      [
        [2, 0.5],
        [1, 0.5],
      ],
      [1, 1],
    ),
  ).toBe(0);
  expect(hypervolume([], [1, 1])).toBe(0);
  expect(
    contributions(
      [
        [0.5, 0.5],
        [0.25, 0.75],
        [0.6, 0.6],
      ],
      [1, 1],
    ),
  ).toEqual([expect.closeTo(0.065, 12), 0.0625, 0]);
});

test('fronts are those of brute force, with constraints too', () => {
  for (let round = 0; round < 20; round++) {
    const points: Scored[] = cloud(30, 2 + (round % 2)).map((objectives, index) => ({
      objectives: index % 11 === 10 ? undefined : objectives,
      violation: index % 11 === 10 ? Number.POSITIVE_INFINITY : index % 5 === 4 ? (index % 3) + 1 : 0,
    }));
    let left = points.map((_, index) => index);
    const expected: number[][] = [];
    while (left.length > 0) {
      const front = left.filter((a) => !left.some((b) => constrainedDominates(points[b], points[a])));
      expected.push(front);
      left = left.filter((index) => !front.includes(index));
    }
    expect(sortedFronts(points)).toEqual(expected);
    expect(frontier(points)).toEqual(expected[0]);
  }
});

test('within constraints comes before outside, less outside before more, a figure before none', () => {
  const inside = { objectives: [9, 9], violation: 0 };
  const near = { objectives: [0, 0], violation: 1 };
  const far = { objectives: [0, 0], violation: 2 };
  const failed = { violation: Number.POSITIVE_INFINITY };
  for (const [a, b] of [
    [inside, near],
    [near, far],
    [far, failed],
  ] as const) {
    expect(constrainedDominates(a, b)).toBe(true);
    expect(constrainedDominates(b, a)).toBe(false);
  }
});

test('the ends of a front are most lonely, equal points as lonely as their neighbours are far', () => {
  expect(
    crowding([
      [0, 4],
      [1, 1],
      [1, 1],
      [4, 0],
    ]),
  ).toEqual([Number.POSITIVE_INFINITY, 0.5, 1.5, Number.POSITIVE_INFINITY]);
  expect(crowding([])).toEqual([]);
});
