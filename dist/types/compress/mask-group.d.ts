/** Masks of the smallest magnitudes over several weights. */
import type { Masks } from './method.ts';
import type { FloatWeight } from './select-weights.ts';
import { type Kept } from './smallest.ts';
/**
 * round(sparsity × weights) are masked, those of `masks` among them. Of several weights together each keeps at least a
 * tenth of what it would keep alone, and one number at the very least.
 */
export declare function maskGroup(group: readonly FloatWeight[], sparsity: number, masks: Masks): Kept[];
