/** Where a metric of a target changed its level over the history, and the commit that did it. */
import type { Random } from '../math/random.ts';
import { eDivisive } from '../stats/e-divisive.ts';
import type { HistoryEntry } from './entry.ts';

export interface MetricChange {
  readonly metric: string;
  /** The first entry of the new level. */
  readonly entry: HistoryEntry;
  /** Its place among the entries that were given. */
  readonly index: number;
  /** Mean level before and after, in the metric's unit. */
  readonly before: number;
  readonly after: number;
  /** Of the permutation test. */
  readonly p: number;
}

/** Older entries are left out: what changed that long ago is no news, and the work grows with the length. */
const MOST_ENTRIES = 1000;

/**
 * Of one metric, in order of time; entries in which it was not measured, or is not finite, are passed over. One entry per
 * content: neighbours with an equal content key are one measurement, and counting it again would make chance look certain.
 * `random` is forked by metric, so that the answer for one does not depend on which others are asked for.
 */
export function changePoints(
  entries: readonly HistoryEntry[],
  metric: string,
  { random, alpha }: { readonly random: Random; readonly alpha?: number },
): MetricChange[] {
  const points = entries
    .map((entry, index) => ({ entry, index, value: entry.metrics[metric] }))
    .filter(({ value }) => Number.isFinite(value))
    .filter(({ entry }, place, all) => place === 0 || entry.key !== all[place - 1].entry.key)
    .slice(-MOST_ENTRIES);
  const found = eDivisive(
    points.map(({ value }) => value),
    { random: random.fork(metric), alpha },
  );
  return found.map(({ index: place, before, after, p }) => {
    const { entry, index } = points[place];
    return { metric, entry, index, before, after, p };
  });
}
