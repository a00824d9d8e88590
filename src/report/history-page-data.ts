/** What the page of the history is given, as JSON: columns rather than records, because ten thousand of them must open at once. */
import type { Direction, Unit } from '../evaluate/metric.ts';

export interface PageData {
  readonly title: string;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  /** A sentence below all charts. */
  readonly note?: string;
  readonly targets: readonly PageTarget[];
}

export interface PageTarget {
  readonly name: string;
  readonly store: string;
  /** Sentences about the target and about records that could not be read. */
  readonly notes: readonly string[];
  readonly records: PageRecords;
  readonly metrics: readonly PageMetric[];
}

/** Each column holds one cell per record, oldest first; empty text where nothing is known. */
export interface PageRecords {
  /** Seconds since 1970, UTC. */
  readonly times: readonly number[];
  readonly commits: readonly string[];
  readonly authors: readonly string[];
  readonly subjects: readonly string[];
  readonly releases: readonly string[];
  readonly verdicts: readonly string[];
}

export interface PageMetric {
  readonly name: string;
  readonly title: string;
  readonly unit: Unit;
  readonly better: Direction;
  /** In the metric's unit; null where it was not measured. */
  readonly values: readonly (number | null)[];
  readonly changes: readonly {
    /** Place of the first record of the new level. */
    readonly index: number;
    readonly before: number;
    readonly after: number;
    readonly worse: boolean;
  }[];
}
