/** Holds every gate of one target against what was measured, as a run of this target alone does. */
import type { Check } from './gate.ts';
import { settle } from './settle.ts';
import { type JudgeInput, weighGates } from './weigh.ts';

export type { JudgeInput };

/** Chance of any false alarm in a run, unless the config says otherwise. */
export const DEFAULT_ALPHA = 0.01;

/** One check per gate, in the order of the gates. Throws an input failure for an unknown metric or a limit that does not fit. */
export function judgeGates(input: JudgeInput, alpha = DEFAULT_ALPHA): Check[] {
  return [...settle([weighGates(input)], alpha).checks[0]];
}
