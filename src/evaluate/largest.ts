import type { TensorData } from '../data/source.ts';

/** Over the entries of `a`; NaN counts as no difference: it is a finding of its own. */
export function largestDifference(a: TensorData['values'], b: TensorData['values']): number {
  let difference = 0;
  for (let i = 0; i < a.length; i++) difference = Math.max(difference, Math.abs(a[i] - b[i]) || 0);
  return difference;
}

export function largest(values: TensorData['values']): number {
  let size = 0;
  for (let i = 0; i < values.length; i++) size = Math.max(size, Math.abs(values[i]) || 0);
  return size;
}
