/** Entries of a history, for tests: one per value of a metric, in order. */
import type { HistoryEntry } from '../../src/history/entry.ts';

export function entries(metric: string, values: readonly (number | undefined)[]): HistoryEntry[] {
  return values.map((value, index) => entry(index, value === undefined ? {} : { [metric]: value }));
}

/** The `index`-th entry: its own commit, key, author and day. */
export function entry(
  index: number,
  metrics: Readonly<Record<string, number>>,
  more: Partial<HistoryEntry> = {},
): HistoryEntry {
  const day = new Date(Date.UTC(2026, 0, 1 + index)).toISOString();
  return {
    target: 'digits',
    createdAt: day,
    commit: (26 + index).toString(16).padStart(2, '0').repeat(20),
    key: index.toString(16).padStart(64, 'f'),
    content: { data: 'd', settings: 's' },
    author: 'Dev',
    authoredAt: day,
    subject: `change ${index}`,
    facts: {
      backend: 'native',
      tensorflow: '2.21.0',
      tfjs: '4.22.0',
      oneDnn: true,
      threads: 2,
      cpu: 'test',
      platform: 'linux-x64',
      node: 'v20.0.0',
      reason: 'test',
    },
    examples: 1000,
    metrics,
    original: metrics,
    ...more,
  };
}
