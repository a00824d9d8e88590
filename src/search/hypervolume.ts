/** How much of the objective space a set of points covers: one number by which searches can be compared. */

/**
 * Hypervolume (Zitzler & Thiele 1998): the volume of all that at least one point is as good as or better than, below
 * `reference`. Exact, by slicing along the last objective. Cost: O(n log n) for two objectives, O(nᵏ⁻¹) for k.
 */
export function hypervolume(points: readonly (readonly number[])[], reference: readonly number[]): number {
  const inside = points.filter((point) => point.every((value, k) => value < reference[k]));
  return volume(inside, reference, reference.length);
}

function volume(points: readonly (readonly number[])[], reference: readonly number[], k: number): number {
  if (points.length === 0) return 0;
  if (k === 1) return reference[0] - Math.min(...points.map(([value]) => value));
  const order = [...points].sort((a, b) => a[k - 1] - b[k - 1]);
  if (k === 2) {
    let [sum, edge] = [0, reference[0]];
    for (const [first, second] of order) {
      if (first >= edge) continue;
      sum += (edge - first) * (reference[1] - second);
      edge = first;
    }
    return sum;
  }
  let sum = 0;
  for (let i = 0; i < order.length; i++) {
    const top = i + 1 < order.length ? order[i + 1][k - 1] : reference[k - 1];
    if (top > order[i][k - 1]) sum += (top - order[i][k - 1]) * volume(order.slice(0, i + 1), reference, k - 1);
  }
  return sum;
}

/** What each point alone covers. */
export function contributions(points: readonly (readonly number[])[], reference: readonly number[]): number[] {
  const whole = hypervolume(points, reference);
  return points.map(
    (_, index) =>
      whole -
      hypervolume(
        points.filter((_, other) => other !== index),
        reference,
      ),
  );
}
