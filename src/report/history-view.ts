/** A target's history as every rendering shows it: terminal, JSON, CSV, page. */
import type { MetricInfo } from '../evaluate/metric.ts';
import { changePoints } from '../history/change-points.ts';
import { bestOf, lastRelease } from '../history/creep.ts';
import type { HistoryEntry } from '../history/entry.ts';
import type { Random } from '../math/random.ts';

export interface HistoryView {
  readonly target: string;
  readonly store: string;
  /** Oldest first. */
  readonly entries: readonly HistoryEntry[];
  readonly metrics: readonly MetricHistory[];
  /** Sentences about records that could not be read, and about a target that is gone. */
  readonly notes: readonly string[];
}

export interface MetricHistory {
  readonly metric: MetricInfo;
  /** By entry; null: not measured. */
  readonly values: readonly (number | null)[];
  readonly best?: HistoryEntry;
  readonly release?: HistoryEntry;
  readonly changes: readonly LevelChange[];
}

export interface LevelChange {
  /** Place of the first entry of the new level. */
  readonly index: number;
  readonly before: number;
  readonly after: number;
  readonly worse: boolean;
  readonly p: number;
}

export interface HistoryInput {
  readonly target: string;
  readonly store: string;
  readonly entries: readonly HistoryEntry[];
  readonly metrics: readonly MetricInfo[];
  readonly notes?: readonly string[];
  /** Entries that `best` looks back over. */
  readonly window: number;
  readonly random: Random;
}

export function historyView({
  metrics,
  entries,
  window,
  random,
  notes = [],
  target,
  store,
}: HistoryInput): HistoryView {
  const shown = metrics.filter(({ name }) => entries.some((entry) => Number.isFinite(entry.metrics[name])));
  return { target, store, entries, notes, metrics: shown.map(historyOf) };

  function historyOf(metric: MetricInfo): MetricHistory {
    const { name, better } = metric;
    return {
      metric,
      values: entries.map((entry) => (Number.isFinite(entry.metrics[name]) ? entry.metrics[name] : null)),
      best: bestOf(entries.slice(-window), name, better),
      release: lastRelease(entries),
      changes: changePoints(entries, name, { random }).map(({ index, before, after, p }) => {
        return { index, before, after, p, worse: better === 'higher' ? after < before : after > before };
      }),
    };
  }
}
