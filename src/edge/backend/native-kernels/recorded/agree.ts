import type { Tensor } from '@tensorflow/tfjs';

/** Share of an output's largest number: what the order of additions may change. */
const rounding = 1e-4;

/** Whether two lists of outputs are the same up to rounding. Reads them. */
export function agree(some: readonly Tensor[], others: readonly Tensor[]): boolean {
  return some.every((tensor, i) => closeTo(tensor.dataSync(), others[i].dataSync()));
}

function closeTo(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  let [largest, worst] = [0, 0];
  for (let i = 0; i < a.length; i++) {
    // Infinite in the same direction, or both not a number.
    if (Object.is(a[i], b[i])) continue;
    const difference = Math.abs(a[i] - b[i]);
    if (!Number.isFinite(difference)) return false;
    worst = Math.max(worst, difference);
  }
  if (worst === 0) return true;
  for (let i = 0; i < a.length; i++) if (Number.isFinite(a[i])) largest = Math.max(largest, Math.abs(a[i]));
  return worst <= rounding * largest;
}
