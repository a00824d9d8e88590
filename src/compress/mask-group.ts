/** Masks of the smallest magnitudes over several weights. */
import type { Masks } from './method.ts';
import type { FloatWeight } from './select-weights.ts';
import { allButSmallest, type Kept, smallest } from './smallest.ts';

/**
 * round(sparsity × weights) are masked, those of `masks` among them. Of several weights together each keeps at least a
 * tenth of what it would keep alone, and one number at the very least.
 */
export function maskGroup(group: readonly FloatWeight[], sparsity: number, masks: Masks): Kept[] {
  const before = group.map(({ name }) => masks.get(name));
  const total = group.reduce((sum, { values }) => sum + values.length, 0);
  const gone = group.reduce((sum, { name }) => sum + zeros(masks.get(name) ?? none), 0);
  const wanted = Math.round(sparsity * total) - gone;
  const after = allButSmallest(
    group.map(({ values }, i) => ({ values, eligible: before[i] })),
    wanted,
  );
  if (group.length === 1) return after;
  const atLeastOne = group.length <= total - Math.round(sparsity * total) ? 1 : 0;
  const least = group.map(({ values }) => Math.max(atLeastOne, Math.round(((1 - sparsity) * values.length) / 10)));
  // Where no tensor falls below its share, setting those shares aside beforehand would have changed nothing.
  if (after.every(({ count: ones }, i) => ones >= least[i])) return after;
  const eligible = group.map(({ values }, i) => allButStrongest(values, before[i], least[i]));
  const taken = smallest(
    group.map(({ values }, i) => ({ values, eligible: eligible[i] })),
    wanted,
  );
  return taken.map((own, i) => {
    const marks = without(before[i], own);
    return { marks, count: marks.length - zeros(marks) };
  });
}

/** What a global threshold may take of a tensor that keeps its `least` strongest weights. */
function allButStrongest(values: Float32Array, mask: Uint8Array | undefined, least: number): Uint8Array {
  return smallest([{ values, eligible: mask }], values.length - zeros(mask ?? none) - least)[0];
}

/** `mask` without the elements that are `taken` from it, in the memory of `taken`. */
function without(mask: Uint8Array | undefined, taken: Uint8Array): Uint8Array {
  for (let i = 0; i < taken.length; i++) taken[i] = (mask === undefined ? 1 : mask[i]) - taken[i];
  return taken;
}

const none = new Uint8Array();
/** Loops run in parts: see affine-range.ts in `model`. */
const partLength = 16384;

function zeros(mask: Uint8Array): number {
  let ones = 0;
  for (let start = 0; start < mask.length; start += partLength) ones += sum(mask.subarray(start, start + partLength));
  return mask.length - ones;
}

function sum(mask: Uint8Array): number {
  let total = 0;
  for (let i = 0; i < mask.length; i++) total = (total + mask[i]) | 0;
  return total;
}
