/** The history as one HTML file that needs nothing else: it opens from a disk, and from any web server. */
import { createHash } from 'node:crypto';
import { entryTime } from '../history/entry.ts';
import { cleanText } from './escape.ts';
import type { PageData, PageTarget } from './history-page-data.ts';
import type { HistoryView } from './history-view.ts';

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
  // Only these two may run and style: a name that slipped through as markup would do nothing.
  const policy = `default-src 'none'; script-src '${hashOf(script)}'; style-src 'unsafe-inline'; img-src data:`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${escaped(title)}: history</title>
<style>${style}</style>
</head>
<body>
<noscript>This page draws its charts with JavaScript.</noscript>
<script type="application/json" id="data">${inertJson(data)}</script>
<script>${script}</script>
</body>
</html>
`;
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

/** JSON that cannot end the element it stands in. */
function inertJson(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}

function hashOf(script: string): string {
  return `sha256-${createHash('sha256').update(script, 'utf8').digest('base64')}`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
