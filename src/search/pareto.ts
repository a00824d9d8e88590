/** Who is better than whom among points of several objectives, all of them to be made small. */

/** What samplers compare: objectives where the trial has figures, and by how much it breaks the constraints. */
export interface Scored {
  /** Smaller is better; absent where the trial failed. */
  readonly objectives?: readonly number[];
  /** 0: within all constraints. Above it the smaller the better; infinite where the trial failed. */
  readonly violation: number;
}

export function dominates(a: readonly number[], b: readonly number[]): boolean {
  let better = false;
  for (let i = 0; i < a.length; i++) {
    if (a[i] > b[i]) return false;
    if (a[i] < b[i]) better = true;
  }
  return better;
}

/** Within constraints before outside of them; outside by how far; within by dominance (Deb et al. 2002). */
export function constrainedDominates(a: Scored, b: Scored): boolean {
  if (a.violation !== b.violation && (a.violation > 0 || b.violation > 0)) return a.violation < b.violation;
  if (a.objectives === undefined || b.objectives === undefined)
    return a.objectives !== undefined && b.objectives === undefined;
  return dominates(a.objectives, b.objectives);
}

/** Indices of those that none of the others dominates; of equal ones all. */
export function frontier(points: readonly Scored[]): number[] {
  const indices = Array.from(points, (_, index) => index);
  return indices.filter((index) => !points.some((other) => constrainedDominates(other, points[index])));
}

/**
 * Fronts in order: each holds what only points of earlier fronts dominate (fast non-dominated sorting, Deb et al. 2002, IEEE
 * Trans. Evol. Comput. 6:182–197). Cost: O(objectives · n²).
 */
export function sortedFronts(points: readonly Scored[]): number[][] {
  const dominated: number[][] = points.map(() => []);
  const above = new Uint32Array(points.length);
  for (let a = 0; a < points.length; a++) {
    for (let b = 0; b < points.length; b++) {
      if (!constrainedDominates(points[a], points[b])) continue;
      dominated[a].push(b);
      above[b]++;
    }
  }
  const fronts: number[][] = [];
  let front = Array.from(points, (_, index) => index).filter((index) => above[index] === 0);
  while (front.length > 0) {
    fronts.push(front);
    const next: number[] = [];
    for (const a of front) for (const b of dominated[a]) if (--above[b] === 0) next.push(b);
    front = next.sort((a, b) => a - b);
  }
  return fronts;
}

/**
 * How lonely each point is on its front: per objective the distance between its two neighbours as a share of the front's
 * extent, summed; infinite at the ends.
 */
export function crowding(front: readonly (readonly number[])[]): number[] {
  const distances = front.map(() => 0);
  for (let k = 0; k < (front[0]?.length ?? 0); k++) {
    const order = front.map((_, index) => index).sort((a, b) => front[a][k] - front[b][k] || a - b);
    const extent = front[order.at(-1)!][k] - front[order[0]][k];
    for (const [place, index] of order.entries()) {
      if (place === 0 || place === order.length - 1) distances[index] = Number.POSITIVE_INFINITY;
      else if (extent > 0) distances[index] += (front[order[place + 1]][k] - front[order[place - 1]][k]) / extent;
    }
  }
  return distances;
}
