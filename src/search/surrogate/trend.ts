/** How much of what a scan foresees holds in trials: the line that a model of the rest is laid upon. */
import type { Point } from '../space.ts';
import type { BelievedScale } from './scale.ts';

/** Trials that the line is believed to be flat in, beside those that there are. */
const DOUBT = 3;

/**
 * The least-squares slope of values over what was foreseen, drawn towards zero as if a few trials more had shown no relation,
 * and never against what was foreseen: a scan that tells nothing leaves the model as it is without one.
 *
 * @returns undefined where the scan does not speak about all points
 */
export function trendOf(
  points: readonly Point[],
  values: readonly number[],
  foreseen: (point: Point) => number | undefined,
): ((point: Point) => number) | undefined {
  const expected = points.map(foreseen);
  if (expected.some((value) => value === undefined)) return undefined;
  const xs = expected as number[];
  const n = xs.length;
  const [meanX, meanY] = [xs, values].map((all) => all.reduce((sum, value) => sum + value, 0) / n);
  let [square, product] = [0, 0];
  for (let i = 0; i < n; i++) {
    square += (xs[i] - meanX) ** 2;
    product += (xs[i] - meanX) * (values[i] - meanY);
  }
  if (!(square > 0) || !(product > 0)) return undefined;
  const slope = Math.min(1.5, (product / square) * (n / (n + DOUBT)));
  return (point) => slope * ((foreseen(point) ?? meanX) - meanX);
}

/** On the scale of the model; undefined where it has no place there. */
export function scaled(value: number | undefined, scale: BelievedScale): number | undefined {
  const at = value === undefined ? Number.NaN : scale.to(value);
  return Number.isFinite(at) ? at : undefined;
}
