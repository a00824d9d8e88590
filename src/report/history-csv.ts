/** A target's history as CSV (RFC 4180): one line per record, one column per metric, for spreadsheets and scripts. */
import { entryTime } from '../history/entry.ts';
import type { HistoryView } from './history-view.ts';

const ABOUT = ['target', 'time', 'commit', 'author', 'subject', 'release', 'verdict', 'key', 'backend', 'examples'];

/** What steers a terminal or turns the direction of text; tabs and line ends are quoted. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are meant
const STEERING = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

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
  return [[...ABOUT, ...names], ...lines].map((cells) => `${cells.map(cell).join(',')}\r\n`).join('');
}

function cell(value: string | number | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  // The file may be shown by a terminal as well.
  const clean = value.replace(STEERING, '\ufffd');
  // A spreadsheet would take text that begins so for a formula.
  const text = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/.test(clean) ? `'${clean}` : clean;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
