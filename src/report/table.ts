/** The comparison table of a target, as GitHub markdown. */
import { markdownTable } from 'markdown-table';
import { formatValue } from '../validate/units.ts';
import { isTrouble, mainReference, rowLines } from './columns.ts';
import { escapeMarkdown } from './escape.ts';
import { STATUS_ICONS, statusWords } from './phrases.ts';
import type { Row, TargetReport } from './report.ts';
import { isShown } from './shown.ts';

/** `shown`: gated metrics and the essential; `rest`: the others; `troubled`: only those with a gate that did not pass. */
export type RowChoice = 'shown' | 'rest' | 'troubled';

/** Empty when there is no such row. */
export function renderTable(target: TargetReport, choice: RowChoice): string {
  const chosen = target.rows.filter((row) => {
    if (choice === 'troubled') return row.checks.some(isTrouble);
    return isShown(row) === (choice === 'shown');
  });
  if (chosen.length === 0) return '';
  const main = mainReference(target);
  const head = ['Metric', 'Original', 'Baseline', 'Candidate', `Change vs ${main}`];
  if (choice === 'rest')
    return table(
      head,
      ALIGN,
      chosen.flatMap((row) => lines(row, main)).map((cells) => cells.slice(0, 5)),
    );
  return table(
    [...head, 'Limit', 'Verdict'],
    ALIGN,
    chosen.flatMap((row) => lines(row, main)),
  );
}

const ALIGN = ['l', 'r', 'r', 'r', 'r', 'l', 'l'];

/** Any table of ours: compact in the source, because comments are limited to 65,536 characters. */
export function table(head: readonly string[], align: readonly string[], rows: readonly (readonly string[])[]): string {
  return markdownTable([head, ...rows], { align, alignDelimiters: false });
}

function lines(row: Row, main: 'baseline' | 'original'): string[][] {
  const failed = row.checks.some(({ status }) => status === 'fail' || status === 'not-measured');
  const value = (figure: number | null) => unbroken(formatValue(figure, row.unit));
  const figures = [
    value(row.original),
    value(row.baseline),
    failed ? `**${value(row.candidate)}**` : value(row.candidate),
  ];
  return rowLines(row, main).map(({ label, change, interval, limit, check }, index) => [
    index === 0 ? escapeMarkdown(row.title, 60) : unbroken(`↳ ${escapeMarkdown(label)}`),
    ...(index === 0 ? figures : ['', '', '']),
    `${unbroken(change)}${interval === '' ? '' : `<br>(${unbroken(interval)})`}`,
    escapeMarkdown(limit, 60).replaceAll(/ (?!or )/g, '\u00a0'),
    check === null ? '' : `${STATUS_ICONS[check.status]}\u00a0${statusWords(check)}`,
  ]);
}

/** Figures and units stay on one line. */
function unbroken(text: string): string {
  return text.replaceAll(' ', '\u00a0');
}
