/** Numbers on a line with weights, and sums over runs of them in constant time. */

/** Ascending and distinct; weights positive. */
export interface Points {
  readonly at: Float64Array;
  readonly weight: Float64Array;
}

/** Running sums up to, and without, each index. Positions are taken from their mean, so that squares cancel little. */
export interface Sums {
  readonly points: Points;
  readonly center: number;
  readonly weight: Float64Array;
  readonly first: Float64Array;
  readonly second: Float64Array;
}

export function sumsOf(points: Points): Sums {
  const { at, weight } = points;
  const length = at.length;
  let [total, moment] = [0, 0];
  for (let i = 0; i < length; i++) {
    total += weight[i];
    moment += weight[i] * at[i];
  }
  const center = total > 0 ? moment / total : 0;
  const sums = {
    weight: new Float64Array(length + 1),
    first: new Float64Array(length + 1),
    second: new Float64Array(length + 1),
  };
  for (let i = 0; i < length; i++) {
    const x = at[i] - center;
    sums.weight[i + 1] = sums.weight[i] + weight[i];
    sums.first[i + 1] = sums.first[i] + weight[i] * x;
    sums.second[i + 1] = sums.second[i] + weight[i] * x * x;
  }
  return { points, center, ...sums };
}

/** Of the points from `start` up to, and without, `end`; at least one. */
export function meanOf({ center, weight, first }: Sums, start: number, end: number): number {
  return center + (first[end] - first[start]) / (weight[end] - weight[start]);
}

/** Sum of weighted squared distances from their mean. */
export function spreadOf({ weight, first, second }: Sums, start: number, end: number): number {
  const sum = first[end] - first[start];
  return Math.max(0, second[end] - second[start] - (sum * sum) / (weight[end] - weight[start]));
}

/** How many points lie at or below `limit`. */
export function countUpTo({ at }: Points, limit: number): number {
  let [low, high] = [0, at.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (at[middle] <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
