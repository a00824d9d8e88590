/** All compression methods. A new one is a file of its own and a line here (and its options in recipe.ts). */
import type { Method } from './method.ts';
import { prune } from './prune.ts';
import { quantize } from './quantize.ts';
import { rateDistortion } from './rate-distortion.ts';
import type { Step } from './recipe.ts';

export const methods = { prune, quantize, rateDistortion } as const;

/** The method of a step; the step itself is its options. */
export function methodOf(step: Step): Method<Step> {
  return methods[step.method] as Method<Step>;
}
