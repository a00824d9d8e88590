/** The best of candidates that was not tried yet; the best of all where every one was. */
import type { Point } from '../space.ts';

export function mostWorth(
  candidates: readonly Point[],
  worth: (point: Point) => number,
  isNew: (point: Point) => boolean,
): Point {
  const order = candidates.map((point) => ({ point, value: worth(point) })).sort((a, b) => b.value - a.value);
  return (order.find(({ point }) => isNew(point)) ?? order[0]).point;
}
