/** The history as one HTML file that needs nothing else: it opens from a disk, and from any web server. */
import { entryTime } from '../history/entry.ts';
import { cleanText } from './escape.ts';
import type { PageData, PageTarget } from './history-page-data.ts';
import type { HistoryView } from './history-view.ts';
import { htmlPage } from './html-page.ts';

export interface HistoryPageOptions {
  readonly title: string;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  /** The bundled script and style of the page (src/page). */
  readonly script: string;
  readonly style: string;
  /** A sentence below all charts. */
  readonly note?: string;
}

export function historyPage(views: readonly HistoryView[], options: HistoryPageOptions): string {
  const { title, createdAt, script, style, note } = options;
  const data: PageData = { title: cleanText(title, 120), createdAt, note, targets: views.map(targetOf) };
  return htmlPage({ title: `${title}: history`, data, script, style });
}

/** Of records that cannot be read; a page is no log. */
const NOTES = 10;

function targetOf({ target, store, entries, metrics, notes }: HistoryView): PageTarget {
  const column = (cell: (entry: HistoryView['entries'][number]) => string | undefined) =>
    entries.map((entry) => cleanText(cell(entry) ?? '', 120));
  return {
    name: cleanText(target, 120),
    store,
    notes: notes.slice(0, NOTES).map((note) => cleanText(note, 300)),
    records: {
      times: entries.map((entry) => Math.round(Date.parse(entryTime(entry)) / 1000)),
      commits: column(({ commit }) => commit?.slice(0, 12)),
      authors: column(({ author }) => author),
      subjects: column(({ subject }) => subject),
      releases: column(({ release }) => release),
      verdicts: column(({ verdict }) => verdict),
    },
    metrics: metrics.map(({ metric: { name, title, unit, better }, values, changes }) => ({
      name,
      title,
      unit,
      better,
      values,
      changes: changes.map(({ index, before, after, worse }) => ({ index, before, after, worse })),
    })),
  };
}
