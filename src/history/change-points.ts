/** Where a metric of a target changed its level over the history, and the commit that did it. */
import type { Random } from '../math/random.ts';
import { type ChangePoint, type EDivisiveOptions, eDivisive } from '../stats/e-divisive.ts';
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

/** Values that are looked at one by one; of what is older, means of blocks, so that ten thousand records take seconds. */
const ONE_BY_ONE = 1000;
/** Fewer values than this before a change may be too few to see it. */
const CONTEXT = 50;

/**
 * Of one metric, in order of time; entries in which it was not measured, or is not finite, are passed over. One entry per
 * content: neighbours with an equal content key are one measurement, and counting it again would make chance look certain.
 * `alpha`: chance that a series without any change is said to have one.
 * `random` is forked by metric, so that the answer for one does not depend on which others are asked for.
 */
export function changePoints(
  entries: readonly HistoryEntry[],
  metric: string,
  { random, alpha = 0.01 }: { readonly random: Random; readonly alpha?: number },
): MetricChange[] {
  const points = entries
    .map((entry, index) => ({ entry, index, value: entry.metrics[metric] }))
    .filter(({ value }) => Number.isFinite(value))
    .filter(({ entry }, place, all) => place === 0 || entry.key !== all[place - 1].entry.key);
  const values = points.map(({ value }) => value);
  const recent = Math.max(0, values.length - ONE_BY_ONE);
  // A long series is looked at twice, so each look gets half of the chance of a false alarm (Bonferroni).
  const each = recent === 0 ? alpha : alpha / 2;
  const level = { alpha: each, permutations: Math.max(199, Math.ceil(2 / each) - 1) };
  const newest = eDivisive(values.slice(recent), { ...level, random: random.fork(metric) }).map((change) => ({
    ...change,
    index: recent + change.index,
  }));
  // A change at the seam has few values before it among the newest, if any: there the blocks tell of it.
  const blocks = recent === 0 ? [] : changesOfBlocks(values, { ...level, random: random.fork(`${metric}/blocks`) });
  const older = blocks.filter(({ index }) => index < recent + CONTEXT);
  const atSeam = older.filter(({ index }) => index >= recent);
  const told = ({ index }: ChangePoint) => atSeam.some((change) => Math.abs(change.index - index) < CONTEXT);
  const found = [...older, ...newest.filter((change) => !told(change))];
  return found.map(({ index: place, before, after, p }) => {
    const { entry, index } = points[place];
    return { metric, entry, index, before, after, p };
  });
}

/** Changes of a long series: found among means of blocks, then placed to the value. */
function changesOfBlocks(values: readonly number[], options: EDivisiveOptions): ChangePoint[] {
  const size = Math.ceil(values.length / ONE_BY_ONE);
  const blocks = Array.from({ length: Math.floor(values.length / size) }, (_, block) =>
    mean(values.slice(block * size, (block + 1) * size)),
  );
  return eDivisive(blocks, options).map((change) => ({ ...change, index: placed(values, change, size) }));
}

/** Where, within a block on both sides, the value turns from nearer the old level to nearer the new one: least squares. */
function placed(values: readonly number[], { index, before, after }: ChangePoint, size: number): number {
  const start = (index - 1) * size;
  let best = { place: index * size, gain: 0 };
  let gain = 0;
  for (let place = start; place < (index + 1) * size; place++) {
    if (gain > best.gain || place === start) best = { place, gain };
    gain += (values[place] - after) ** 2 - (values[place] - before) ** 2;
  }
  return best.place;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
