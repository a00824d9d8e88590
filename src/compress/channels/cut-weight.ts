/** Parts of a weight along its axes, with how it is stored. */
import type { Levels, Storage, Weight } from '../../model/model.ts';

/** By axis: the indices that stay, in order. */
export type Kept = ReadonlyMap<number, Int32Array>;

export function cutWeight(weight: Weight, kept: Kept): Weight {
  const shape = weight.shape.map((side, axis) => kept.get(axis)?.length ?? side);
  const { storage, levels } = weight;
  return {
    ...weight,
    shape,
    values: cutArray(weight.values, weight.shape, kept),
    ...(storage && { storage: { ...storage, codes: cutArray(storage.codes, weight.shape, kept) } as Storage }),
    ...(levels && { levels: cutLevels(levels, weight.shape, kept) }),
  };
}

function cutLevels(levels: Levels, shape: readonly number[], kept: Kept): Levels {
  const along = kept.get(levels.axis);
  return {
    ...levels,
    codes: cutArray(levels.codes, shape, kept),
    scales: along === undefined || levels.scales.length === 1 ? levels.scales : pick(levels.scales, along),
  };
}

function pick(values: Float32Array, indices: Int32Array): Float32Array {
  return Float32Array.from(indices, (index) => values[index]);
}

type Numbers = { readonly length: number; slice(start: number, end: number): Numbers };

/** Row-major values of `shape`, one axis after the other. */
export function cutArray<T extends Numbers>(values: T, shape: readonly number[], kept: Kept): T {
  let now = values;
  const sides = [...shape];
  for (const [axis, indices] of kept) {
    now = cutAxis(now, sides, axis, indices);
    sides[axis] = indices.length;
  }
  return now;
}

function cutAxis<T extends Numbers>(values: T, shape: readonly number[], axis: number, indices: Int32Array): T {
  const inner = shape.slice(axis + 1).reduce((product, side) => product * side, 1);
  const outer = shape.slice(0, axis).reduce((product, side) => product * side, 1);
  const Values = values.constructor as new (length: number) => { [index: number]: number };
  const from = values as unknown as { readonly [index: number]: number };
  const to = new Values(outer * indices.length * inner);
  let at = 0;
  for (let o = 0; o < outer; o++) {
    for (let k = 0; k < indices.length; k++) {
      const start = (o * shape[axis] + indices[k]) * inner;
      for (let i = 0; i < inner; i++) to[at++] = from[start + i];
    }
  }
  return to as unknown as T;
}
