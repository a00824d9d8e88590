import type { Step, Tape, Value } from './tape.ts';

/** Steps whose outputs nobody takes. */
export function dropUnused({ steps, results }: Tape): Tape {
  const taken = new Set<Value>(results);
  const kept: Step[] = [];
  for (const step of [...steps].reverse()) {
    if (!step.outputs.some((output) => taken.has(output))) continue;
    for (const input of step.inputs) taken.add(input);
    kept.unshift(step);
  }
  return { steps: kept, results };
}
