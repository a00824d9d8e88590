/** Slices and classes as folded tables: those that lost most first. */
import { formatChange, formatCount, formatInterval, formatLevel, formatP, formatValue } from '../validate/units.ts';
import { escapeMarkdown } from './escape.ts';
import type { SliceRow, SliceTable, TargetReport } from './report.ts';
import { table } from './table.ts';

const MOST_ROWS = 50;

/** Markdown; empty where there is nothing to list. */
export function sliceTables({ slices, confidence }: TargetReport, kind: SliceRow['kind']): string {
  const parts = (slices ?? []).flatMap((one) => {
    const rows = one.rows.filter((row) => row.kind === kind);
    return rows.length === 0 ? [] : [oneTable(one, rows, kind)];
  });
  if (parts.length === 0) return '';
  const about = `Change with its ${formatLevel(confidence)} interval, each on its own; q: share of false alarms among the lines up to this one (Benjamini–Hochberg). For reading: gates on slices are judged with intervals that hold together.`;
  return `${parts.join('\n\n')}\n\n<sub>${about}</sub>`;
}

function oneTable(of: SliceTable, rows: readonly SliceRow[], kind: SliceRow['kind']): string {
  const sorted = byLoss(of, rows);
  const value = (figure: number | null) => unbroken(formatValue(figure, of.unit));
  const body = sorted
    .slice(0, MOST_ROWS)
    .map((row) => [
      escapeMarkdown(row.name, 60),
      formatCount(row.size),
      value(row.original),
      value(row.baseline),
      value(row.candidate),
      changeOf(row, of),
      row.q === null ? '' : formatP(row.q),
    ]);
  const title = escapeMarkdown(of.metric === 'accuracy' && kind === 'class' ? 'Recall' : of.title, 60);
  const head = [
    kind === 'class' ? 'Class' : 'Slice',
    'Examples',
    `${title}, original`,
    'Baseline',
    'Candidate',
    `Change vs ${of.against}`,
    'q',
  ];
  const more = rows.length > MOST_ROWS ? `\n\nand ${rows.length - MOST_ROWS} more that lost less` : '';
  return `${table(head, ['l', 'r', 'r', 'r', 'r', 'r', 'r'], body)}${more}`;
}

/** Those that got worse most first; those without a figure last. */
export function byLoss({ better }: SliceTable, rows: readonly SliceRow[]): SliceRow[] {
  const sign = better === 'higher' ? 1 : -1;
  const gain = ({ change }: SliceRow) => (change === null ? Number.POSITIVE_INFINITY : sign * change);
  return [...rows].sort((a, b) => (gain(a) === gain(b) ? 0 : gain(a) - gain(b)));
}

/** The slices that lost most, in a line per metric: for where there is no room for a table. */
export function slicePhrases({ slices = [] }: TargetReport): string[] {
  return slices.flatMap((of) => {
    const rows = byLoss(
      of,
      of.rows.filter(({ kind, change }) => kind === 'slice' && change !== null),
    );
    if (rows.length === 0) return [];
    const listed = rows
      .slice(0, 3)
      .map(({ name, size, change }) => `${name} ${formatChange(change, of.unit)} (${formatCount(size)} examples)`);
    const more = rows.length > 3 ? `, and ${rows.length - 3} more` : '';
    return [`${of.title} on slices against the ${of.against}: ${listed.join(', ')}${more}.`];
  });
}

function changeOf({ change, interval }: SliceRow, { unit }: SliceTable): string {
  if (change === null) return '';
  const text = unbroken(formatChange(change, unit));
  return interval === null ? text : `${text}<br>(${unbroken(formatInterval(interval.low, interval.high, unit))})`;
}

function unbroken(text: string): string {
  return text.replaceAll(' ', '\u00a0');
}
