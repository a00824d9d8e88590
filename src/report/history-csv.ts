/** A target's history as CSV (RFC 4180): one line per record, one column per metric, for spreadsheets and scripts. */
import { entryTime } from '../history/entry.ts';
import { csvOf } from './csv.ts';
import type { HistoryView } from './history-view.ts';

const ABOUT = ['target', 'time', 'commit', 'author', 'subject', 'release', 'verdict', 'key', 'backend', 'examples'];

/** Metrics are numbers as measured, in the metric's own unit; empty where one was not measured. */
export function historyCsv(views: readonly HistoryView[]): string {
  const names = [...new Set(views.flatMap(({ entries }) => entries.flatMap(({ metrics }) => Object.keys(metrics))))];
  const lines = views.flatMap(({ entries }) =>
    entries.map((entry) => {
      const { target, commit, author, subject, release, verdict, key, facts, examples, metrics } = entry;
      const about = [target, entryTime(entry), commit, author, subject, release, verdict, key, facts.backend, examples];
      return [...about, ...names.map((name) => (Number.isFinite(metrics[name]) ? metrics[name] : undefined))];
    }),
  );
  return csvOf([[...ABOUT, ...names], ...lines]);
}
