/** Creep, step by step: what each record since another one added to its metric. */
import type { Direction } from '../evaluate/metric.ts';
import type { HistoryEntry } from './entry.ts';

export interface Step {
  readonly entry: HistoryEntry;
  /** Against the record before it, in units of the metric; positive where the metric got worse. */
  readonly worsening: number;
}

export interface Creep {
  /** From `from` to the newest record that holds the metric; positive: worse. */
  readonly worsening: number;
  /** Those that made it worse, worst first; of equal ones the older first. */
  readonly steps: readonly Step[];
}

/**
 * `entries`: oldest first, `from` among them. Undefined where the metric was not measured then, where it is no worse today,
 * and where it went to and fro: where what is left of all steps is less than half of their sizes together, they are noise
 * rather than creep. Records without the metric are passed over.
 */
export function stepsSince(
  entries: readonly HistoryEntry[],
  from: HistoryEntry,
  metric: string,
  better: Direction,
): Creep | undefined {
  const sign = better === 'lower' ? 1 : -1;
  const measured = entries.slice(entries.indexOf(from)).filter(({ metrics }) => Number.isFinite(metrics[metric]));
  if (measured[0] !== from) return undefined;
  const steps = measured.slice(1).map((entry, index) => {
    return { entry, worsening: sign * (entry.metrics[metric] - measured[index].metrics[metric]) };
  });
  const worsening = sign * (measured[measured.length - 1].metrics[metric] - from.metrics[metric]);
  const way = steps.reduce((sum, step) => sum + Math.abs(step.worsening), 0);
  if (!(worsening > 0) || worsening < way / 2) return undefined;
  return {
    worsening,
    steps: steps.filter((step) => step.worsening > 0).sort((a, b) => b.worsening - a.worsening),
  };
}
