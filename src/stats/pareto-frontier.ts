/**
 * Which points no other one beats: none is at least as good in both coordinates and better in one. Smaller is better in both;
 * of equal points the first counts. Cost: O(n log n).
 *
 * @returns Indices by rising first coordinate. Points with a coordinate that is no number are left out.
 */
export function paretoFrontier(points: readonly (readonly [number, number])[]): number[] {
  const order = points
    .map((point, index) => ({ point, index }))
    .filter(({ point }) => !point.some(Number.isNaN))
    .sort((a, b) => a.point[0] - b.point[0] || a.point[1] - b.point[1] || a.index - b.index);
  let least = Number.POSITIVE_INFINITY;
  return order
    .filter(({ point }) => {
      const better = point[1] < least;
      if (better) least = point[1];
      return better;
    })
    .map(({ index }) => index);
}
