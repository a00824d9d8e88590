/** A target's history for a terminal: how each metric went, where it changed its level, and the newest records. */
import { createColors } from 'picocolors';
import { entryTime, type HistoryEntry } from '../history/entry.ts';
import { stepsSince } from '../history/steps-since.ts';
import type { Status } from '../validate/gate.ts';
import { formatChange, formatCount, formatRelative, formatValue } from '../validate/units.ts';
import { cleanText } from './escape.ts';
import type { HistoryView, MetricHistory } from './history-view.ts';
import { type Colors, paintOf } from './paint.ts';
import { sparkline } from './sparkline.ts';
import { columns, wrap } from './wrap.ts';

export interface HistoryTerminalOptions {
  readonly color: boolean;
  /** Columns of the terminal. */
  readonly width: number;
  /** Newest records that are listed one by one. */
  readonly last: number;
}

/** Characters of a metric's course. */
const COURSE = 40;

export function renderHistory(view: HistoryView, { color, width, last }: HistoryTerminalOptions): string {
  const colors = createColors(color);
  const { entries, metrics, notes, store } = view;
  const name = colors.bold(cleanText(view.target));
  const unread = notes.map((note) => wrap(`${colors.yellow('!')} ${cleanText(note)}`, width, '  '));
  if (entries.length === 0)
    return `${[wrap(`${name} has no records in ${store}`, width, '  '), ...unread].join('\n')}\n`;
  const days = [entries[0], entries[entries.length - 1]].map(dayOf);
  const count = entries.length === 1 ? '1 record' : `${formatCount(entries.length)} records`;
  const head = `${name} ${count} in ${store}, ${days[0] === days[1] ? days[0] : `${days[0]} to ${days[1]}`}`;
  const changes = metrics.flatMap((metric) => changeLines(metric, view, colors, width));
  return `${[
    wrap(head, width, '  '),
    ...unread,
    '',
    ...courseLines(metrics, colors),
    ...(changes.length === 0 ? [] : ['', 'Changes of level', ...changes]),
    ...creepLines(view, colors, width),
    '',
    ...recordLines(view, colors, width, last),
  ].join('\n')}\n`;
}

/** `Accuracy  ▁▂▅▇  97.10 %, best 97.60 % (3c1d2f0), v1.2.0 97.20 %`. */
function courseLines(metrics: readonly MetricHistory[], colors: Colors): string[] {
  const titles = metrics.map(({ metric }) => cleanText(metric.title, 40));
  const widest = Math.max(...titles.map(columns));
  return metrics.map(({ metric, values, best, release }, index) => {
    const show = (entry: HistoryEntry) => formatValue(entry.metrics[metric.name] ?? null, metric.unit);
    const parts = [
      formatValue(values[values.length - 1], metric.unit),
      best === undefined ? '' : `best ${show(best)} (${nameOf(best)})`,
      release === undefined ? '' : `${cleanText(release.release ?? '', 30)} ${show(release)}`,
    ];
    const gap = ' '.repeat(widest - columns(titles[index]));
    return `${titles[index]}${gap}  ${colors.dim(sparkline(values.slice(-COURSE)))}  ${parts.filter((part) => part !== '').join(', ')}`;
  });
}

function changeLines({ metric, changes }: MetricHistory, view: HistoryView, colors: Colors, width: number): string[] {
  return changes.map(({ index, before, after, worse }) => {
    const entry = view.entries[index];
    const share = formatRelative(after - before, before);
    const levels = `${formatValue(before, metric.unit)} → ${formatValue(after, metric.unit)}`;
    const amount = `${formatChange(after - before, metric.unit)}${share === '' || metric.unit === 'fraction' ? '' : `, ${share}`}`;
    const verdict = worse ? colors.red('worse') : colors.green('better');
    const text = `${dayOf(entry)} ${nameOf(entry)} ${metric.title}: ${levels} (${amount}), ${verdict}${aboutCommit(entry)}`;
    return wrap(text, width, '  ', '  ');
  });
}

/** Steps that are named one by one, of each metric. */
const NAMED_STEPS = 3;

/** Many small steps: what is worse than at the last release (else at the best), and which commits it came with. */
function creepLines({ entries, metrics }: HistoryView, colors: Colors, width: number): string[] {
  const lines = metrics.flatMap(({ metric, best, release }) => {
    const from = release ?? best;
    const creep = from && stepsSince(entries, from, metric.name, metric.better);
    if (from === undefined || creep === undefined) return [];
    const { unit } = metric;
    const signed = (worsening: number) => formatChange(metric.better === 'lower' ? worsening : -worsening, unit);
    const share = unit === 'fraction' ? '' : formatRelative(creep.worsening, from.metrics[metric.name]);
    const place = release === undefined ? `the best (${nameOf(from)})` : cleanText(release.release ?? '', 30);
    const amount = colors.red(`${signed(creep.worsening)}${share === '' ? '' : ` (${share})`}`);
    const named = creep.steps
      .slice(0, NAMED_STEPS)
      .map(({ entry, worsening }) => `${signed(worsening)} by ${nameOf(entry)}${aboutCommit(entry)}`);
    const more = creep.steps.length - named.length;
    const rest = more === 0 ? '' : `; and ${formatCount(more)} smaller ${more === 1 ? 'step' : 'steps'}`;
    return wrap(`${metric.title}: ${amount} since ${place}: ${named.join('; ')}${rest}`, width, '  ', '  ');
  });
  return lines.length === 0 ? [] : ['', 'Worse than before', ...lines];
}

function recordLines({ entries, metrics }: HistoryView, colors: Colors, width: number, last: number): string[] {
  const shown = entries.slice(-last);
  const head = ['', 'commit', ...metrics.map(({ metric }) => cleanText(metric.title, 24)), 'verdict', ''];
  const rows = shown.map((entry) => [
    dayOf(entry),
    nameOf(entry),
    ...metrics.map(({ metric }) => formatValue(entry.metrics[metric.name] ?? null, metric.unit)),
    entry.verdict ?? '',
    [entry.release === undefined ? '' : `[${cleanText(entry.release, 30)}]`, cleanText(entry.subject ?? '', 60)]
      .join(' ')
      .trim(),
  ]);
  const widths = head.map((title, column) => Math.max(columns(title), ...rows.map((row) => columns(row[column]))));
  const line = (cells: readonly string[], paint: (text: string, column: number) => string) =>
    cells
      .map((cell, column) => {
        const gap = ' '.repeat(Math.max(0, widths[column] - columns(cell)));
        const figure = column > 1 && column < 2 + metrics.length;
        return figure ? gap + paint(cell, column) : paint(cell, column) + gap;
      })
      .join('  ')
      .trimEnd();
  const fixed = widths.slice(0, -1).reduce((sum, one) => sum + one + 2, 0);
  const room = Math.max(0, width - fixed);
  const cut = rows.map((row) => [...row.slice(0, -1), row[row.length - 1].slice(0, room)]);
  widths[widths.length - 1] = 0;
  const verdictColumn = head.length - 2;
  return [
    line(head, (text) => colors.dim(text)),
    ...cut.map((row) =>
      line(row, (text, column) =>
        column === verdictColumn && text !== '' ? paintOf(text as Status, colors)(text) : text,
      ),
    ),
  ];
}

/** The commit in seven characters; a record from no repository has none. */
function nameOf({ commit }: HistoryEntry): string {
  return commit?.slice(0, 7) ?? '–';
}

function dayOf(entry: HistoryEntry): string {
  return entryTime(entry).slice(0, 10);
}

function aboutCommit({ author, subject }: HistoryEntry): string {
  const words = [author, subject === undefined ? undefined : `“${subject}”`].filter((part) => part !== undefined);
  return words.length === 0 ? '' : `: ${cleanText(words.join(', '), 100)}`;
}
