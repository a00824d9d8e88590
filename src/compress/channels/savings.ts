/** What a model is spared by the removal of one set of channels, while all others are there. */
import type { Scores } from './importance.ts';
import type { Trace } from './trace.ts';
import type { Traced } from './traced.ts';

/** By set: floating-point operations per example, or parameters. */
export function savingsOf(trace: Trace, figure: 'flops' | 'parameters'): ReadonlyMap<number, number> {
  const savings = new Map<number, number>();
  const share = ({ channels }: Traced, total: number): void => {
    if (channels === undefined || !Number.isFinite(total)) return;
    for (const label of channels.labels) {
      const root = trace.sets.find(label);
      savings.set(root, (savings.get(root) ?? 0) + total / channels.labels.length);
    }
  };
  for (const { layer, operation, inputs, output } of trace.steps) {
    const sizeOf = (part: string) => trace.weight(layer, part)?.values.length ?? 0;
    if (operation.kind === 'mix') {
      const total = figure === 'flops' ? operation.flops : sizeOf(operation.kernel);
      share(inputs[0], total);
      share(output, total);
    } else if (operation.kind === 'each') {
      const own = operation.slices.reduce((sum, { part }) => sum + sizeOf(part), 0);
      share(output, figure === 'flops' ? operation.flops : own);
    }
  }
  return savings;
}

/** Scores per unit of what is saved: where a target counts, a channel that saves little has to be of little use. */
export function perSaving(scores: Scores, savings: ReadonlyMap<number, number>): Scores {
  return new Map([...scores].map(([root, score]) => [root, score / Math.max(savings.get(root) ?? 0, 1)]));
}
