/** k-means of numbers on a line. */
import type { Random } from '../random.ts';
import { optimalCenters } from './optimal.ts';
import { countUpTo, meanOf, type Points, type Sums, sumsOf } from './points.ts';
import { densityStart, linearStart, plusPlusStart } from './starts.ts';

export const starts = ['optimal', 'k-means++', 'density', 'linear'] as const;
export type Start = (typeof starts)[number];

/** Each costs k binary searches, so this is no cost; in practice some tens are enough. */
const MOST_ITERATIONS = 1000;

/**
 * At most `k` centers, ascending; each is the mean of the points that are nearest to it. `optimal` is the global optimum up
 * to rounding where optimal.ts says so, and close to it elsewhere; the other starts end in the local optimum that Lloyd's
 * iterations lead to.
 */
export function kMeans(points: Points, k: number, start: Start, random: Random): Float64Array {
  if (points.at.length <= k) return points.at.slice();
  const sums = sumsOf(points);
  return settled(sums, startOf(sums, k, start, random));
}

function startOf(sums: Sums, k: number, start: Start, random: Random): Float64Array {
  switch (start) {
    case 'linear':
      return linearStart(sums, k);
    case 'density':
      return densityStart(sums, k);
    case 'k-means++':
      return plusPlusStart(sums, k, random);
    default:
      return optimalCenters(sums, k);
  }
}

/** Lloyd's iterations; a center that no point is nearest to goes. */
function settled(sums: Sums, start: Float64Array): Float64Array {
  let centers = start;
  let ends: number[] = [];
  for (let iteration = 0; iteration < MOST_ITERATIONS; iteration++) {
    const before = ends;
    ends = runsOf(sums.points, centers);
    if (ends.length === before.length && ends.every((end, i) => end === before[i])) break;
    centers = Float64Array.from(ends, (end, i) => meanOf(sums, i === 0 ? 0 : ends[i - 1], end));
  }
  return centers;
}

/** Where the points nearest to each center end, without empty runs. */
function runsOf(points: Points, centers: Float64Array): number[] {
  const ends: number[] = [];
  let before = 0;
  for (let i = 0; i < centers.length; i++) {
    const end = i + 1 < centers.length ? countUpTo(points, (centers[i] + centers[i + 1]) / 2) : points.at.length;
    if (end > before) ends.push(end);
    before = Math.max(before, end);
  }
  return ends;
}
