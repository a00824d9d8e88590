/**
 * A weight made from codes. Its values are decoded when they are asked for first, and what is written right away never is
 * asked for them: quantizing a large model takes the memory of its codes alone.
 */
import type { Storage, Weight, WeightValues } from './model.ts';
import { decodeStorage } from './quantization.ts';

const made = new WeakSet<Weight>();

export function storedWeight({ name, shape, dtype }: Omit<Weight, 'values' | 'storage'>, storage: Storage): Weight {
  let values: WeightValues | undefined;
  const weight = {
    name,
    shape,
    dtype,
    storage,
    get values() {
      values ??= decodeStorage(storage, dtype);
      return values;
    },
  };
  made.add(weight);
  return weight;
}

/** Whether its values come from its codes by construction; false for a copy of such a weight. */
export function isStoredWeight(weight: Weight): boolean {
  return made.has(weight);
}
