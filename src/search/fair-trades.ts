/** Where a frontier goes on into what nobody wants: almost nothing of one objective bought with almost all of another. */

/** Of the range of an objective: all that is bought there. */
const LITTLE = 0.05;
/** Of the range of an objective: at least what is paid for it there. */
const MUCH = 0.5;

/**
 * How bad each objective may become before the frontier only has bad trades to offer: a twentieth of the ranges of the others,
 * paid with half of the range of this one or more. Ends where no such tail is left; the longest is cut off first, for it
 * stretches what the others are measured by. Does not depend on the units of the objectives.
 *
 * @param front points that do not dominate each other, all objectives to be made small
 */
export function fairTrades(front: readonly (readonly number[])[]): readonly number[] {
  let left = front;
  for (;;) {
    const low = rangeOf(left, Math.min);
    const high = rangeOf(left, Math.max);
    const near = (point: readonly number[], k: number) => point[k] <= low[k] + LITTLE * (high[k] - low[k]);
    const cuts = high.map((worst, k) => {
      const enough = left.filter((point) => point.every((_, j) => j === k || near(point, j)));
      const at = Math.min(worst, ...enough.map((point) => point[k]));
      return { k, at, share: worst > low[k] ? (worst - at) / (worst - low[k]) : 0 };
    });
    const longest = cuts.reduce((most, cut) => (cut.share > most.share ? cut : most));
    if (longest.share < MUCH) return high;
    left = left.filter((point) => point[longest.k] <= longest.at);
  }
}

function rangeOf(points: readonly (readonly number[])[], end: (...values: number[]) => number): readonly number[] {
  return points[0].map((_, k) => end(...points.map((point) => point[k])));
}
