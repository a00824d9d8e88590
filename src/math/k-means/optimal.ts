import { meanOf, type Points, type Sums, spreadOf, sumsOf } from './points.ts';

/** Groups that the optimum is searched among; beyond it neighbours are taken together first. */
const MOST_GROUPS = 2048;
/** Or fewer, for few centers: a center among so many groups is placed well enough for Lloyd's iterations. */
const GROUPS_PER_CENTER = 32;

/**
 * Centers of the partition of points on a line into at most `k` runs that has the smallest sum of squared distances: the
 * global optimum where there are at most 32 points per center (and 2,048 in all), by dynamic programming (Wang & Song 2011,
 * "Ckmeans.1d.dp", The R Journal 3/2), each row by divide and conquer over its monotone choices: O(k·n·log n). Of more
 * points neighbours are put together, in groups that follow the cube root of their density, as the optimal cells do
 * (Panter & Dite 1951).
 */
export function optimalCenters(sums: Sums, k: number): Float64Array {
  const most = Math.min(MOST_GROUPS, GROUPS_PER_CENTER * k);
  if (sums.points.at.length <= most) return centersOf(sums, bestCuts(sums, k));
  const grouped = sumsOf(groups(sums, most));
  return centersOf(grouped, bestCuts(grouped, k));
}

function centersOf(sums: Sums, cuts: readonly number[]): Float64Array {
  return Float64Array.from(cuts.slice(1), (end, index) => meanOf(sums, cuts[index], end));
}

/** Ends of the runs, from 0 to the number of points. */
function bestCuts(sums: Sums, k: number): number[] {
  const n = sums.points.at.length;
  let cost = Float64Array.from({ length: n + 1 }, (_, end) => (end === 0 ? 0 : spreadOf(sums, 0, end)));
  const choices: Uint16Array[] = [];
  for (let runs = 2; runs <= Math.min(k, n); runs++) {
    const next = new Float64Array(n + 1);
    const choice = new Uint16Array(n + 1);
    fillRow({ sums, cost, next, choice }, runs, n, runs - 1, n - 1);
    choices.push(choice);
    cost = next;
  }
  const cuts = [n];
  for (const choice of choices.reverse()) cuts.unshift(choice[cuts[0]]);
  return [0, ...cuts];
}

interface Row {
  readonly sums: Sums;
  readonly cost: Float64Array;
  readonly next: Float64Array;
  readonly choice: Uint16Array;
}

/** Best starts of the last run for ends from `low` to `high`, known to lie between `from` and `to`. */
function fillRow(row: Row, low: number, high: number, from: number, to: number): void {
  if (low > high) return;
  const end = (low + high) >>> 1;
  const { sums, cost, next, choice } = row;
  let best = Number.POSITIVE_INFINITY;
  let at = from;
  const last = Math.min(end - 1, to);
  for (let start = from; start <= last; start++) {
    const total = cost[start] + spreadOf(sums, start, end);
    if (total < best) {
      best = total;
      at = start;
    }
  }
  next[end] = best;
  choice[end] = at;
  fillRow(row, low, end - 1, from, at);
  fillRow(row, end + 1, high, at, to);
}

/** Neighbours together, `most` groups at most. */
function groups(sums: Sums, most: number): Points {
  const { at, weight } = sums.points;
  const measure = new Float64Array(at.length + 1);
  for (let i = 0; i < at.length; i++) {
    const width = ((at[i + 1] ?? at[i]) - (at[i - 1] ?? at[i])) / 2;
    // density^(1/3)·width = mass^(1/3)·width^(2/3)
    measure[i + 1] = measure[i] + Math.cbrt(weight[i]) * Math.cbrt(width) ** 2;
  }
  const whole = measure[at.length];
  const middles: number[] = [];
  const masses: number[] = [];
  for (let start = 0; start < at.length; ) {
    const cell = Math.floor((measure[start] / whole) * most);
    let end = start + 1;
    while (end < at.length && Math.floor((measure[end] / whole) * most) === cell) end++;
    middles.push(meanOf(sums, start, end));
    masses.push(sums.weight[end] - sums.weight[start]);
    start = end;
  }
  return { at: Float64Array.from(middles), weight: Float64Array.from(masses) };
}
