/**
 * A weight made from codes. Its values are decoded when they are asked for first, and what is written right away never is
 * asked for them: quantizing a large model takes the memory of its codes alone.
 */
import type { Storage, Weight } from './model.ts';
export declare function storedWeight({ name, shape, dtype }: Omit<Weight, 'values' | 'storage'>, storage: Storage): Weight;
/** Whether its values come from its codes by construction; false for a copy of such a weight. */
export declare function isStoredWeight(weight: Weight): boolean;
