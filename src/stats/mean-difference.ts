import type { Interval } from './interval.ts';
import { student } from './student.ts';

/**
 * Interval of the mean of paired differences by Student's t.
 *
 * When: a mean over examples (loss, error) of two models on the same examples, hundreds of them; few and skewed ones need
 * the bootstrap. Cost: one pass.
 *
 * @param first Per example, the reference.
 * @param second Per example, in the same order; the difference is second − first.
 */
export function meanDifference(
  first: ArrayLike<number>,
  second: ArrayLike<number>,
  level: number,
): Interval & { readonly mean: number } {
  const n = first.length;
  if (n !== second.length || n < 2) throw new RangeError(`paired differences of ${n} and ${second.length} examples`);
  let [sum, squares] = [0, 0];
  for (let i = 0; i < n; i++) sum += second[i] - first[i];
  const mean = sum / n;
  for (let i = 0; i < n; i++) squares += (second[i] - first[i] - mean) ** 2;
  const reach = student(n - 1).quantile((1 + level) / 2) * Math.sqrt(squares / (n - 1) / n);
  return { mean, low: mean - reach, high: mean + reach, level };
}
