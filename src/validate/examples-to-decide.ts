/** How many examples would turn "inconclusive" into a verdict, if the change is what was measured. */
import { normalQuantile } from '../stats/normal-quantile.ts';

interface Undecided {
  readonly n: number;
  /** Worsening as measured, and what is allowed. */
  readonly point: number;
  readonly allowed: number;
  /** Two-sided interval of the worsening. */
  readonly range: { readonly low: number; readonly high: number; readonly level: number };
  /** Level of the test that a failure needs. */
  readonly alpha: number;
}

/** With this chance the verdict falls. */
const POWER = 0.95;

/**
 * Errors shrink with the root of the number of examples. To pass, the interval has to end before the limit; to fail, the
 * test has to reject at its level. Either is to happen with a chance of 95 %, not only when the next sample repeats this
 * one: hence the power beside the level. Infinite where the change is at the limit.
 */
export function examplesToDecide({ n, point, allowed, range, alpha }: Undecided): number {
  const side = point <= allowed ? range.high - point : point - range.low;
  const error = side / normalQuantile(range.level);
  const reach = point <= allowed ? normalQuantile(range.level) : normalQuantile(1 - 2 * alpha);
  return n * (((reach + normalQuantile(2 * POWER - 1)) * error) / Math.abs(allowed - point)) ** 2;
}
