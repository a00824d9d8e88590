/** What a candidate is held against besides the baseline: many steps, each within its limit, add up. */
import type { Direction } from '../evaluate/metric.ts';
import type { HistoryEntry } from './entry.ts';

/** The entry of the newest release; undefined where none was recorded. */
export function lastRelease(entries: readonly HistoryEntry[]): HistoryEntry | undefined {
  return entries.findLast(({ release }) => release !== undefined);
}

/**
 * The entry with the best value of a metric; of equal ones the newest. Undefined where none of them holds the metric.
 */
export function bestOf(entries: readonly HistoryEntry[], metric: string, better: Direction): HistoryEntry | undefined {
  const measured = entries.filter(({ metrics }) => Number.isFinite(metrics[metric]));
  return measured.reduce<HistoryEntry | undefined>((best, entry) => {
    if (best === undefined) return entry;
    const [now, then] = [entry.metrics[metric], best.metrics[metric]];
    return (better === 'higher' ? now >= then : now <= then) ? entry : best;
  }, undefined);
}
