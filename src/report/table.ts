/** The comparison table of a target, as GitHub markdown. */
import { markdownTable } from 'markdown-table';
import { formatValue } from '../validate/units.ts';
import { isShown, isTrouble, rowLines } from './columns.ts';
import { escapeMarkdown } from './escape.ts';
import { STATUS_ICONS, STATUS_WORDS } from './phrases.ts';
import type { Row, TargetReport } from './report.ts';

/** `all`: every metric; `shown`: gated ones and the essential; `troubled`: only those with a gate that did not pass. */
export type RowChoice = 'all' | 'shown' | 'troubled';

const HEAD = ['Metric', 'Original', 'Baseline', 'Candidate', 'Change', 'Limit', 'Verdict'];
const ALIGN = ['l', 'r', 'r', 'r', 'r', 'l', 'l'];

export function renderTable({ rows }: TargetReport, choice: RowChoice): string {
  const chosen = rows.filter((row) => {
    if (choice === 'all') return true;
    return choice === 'shown' ? isShown(row) : row.checks.some(isTrouble);
  });
  return table(HEAD, ALIGN, chosen.map(cells));
}

/** Any table of ours: compact in the source, because comments are limited to 65,536 characters. */
export function table(head: readonly string[], align: readonly string[], rows: readonly (readonly string[])[]): string {
  return markdownTable([head, ...rows], { align, alignDelimiters: false });
}

function cells(row: Row): string[] {
  const lines = rowLines(row);
  const failed = row.checks.some(({ status }) => status === 'fail' || status === 'not-measured');
  const candidate = formatValue(row.candidate, row.unit);
  const stacked = (text: (line: (typeof lines)[number]) => string) => {
    const parts = lines.map(text);
    return parts.every((part) => part === '') ? '' : parts.map(unbroken).join('<br>');
  };
  return [
    escapeMarkdown(row.title, 60),
    unbroken(formatValue(row.original, row.unit)),
    unbroken(formatValue(row.baseline, row.unit)),
    failed ? `**${unbroken(candidate)}**` : unbroken(candidate),
    stacked(({ change }) => change),
    stacked(({ limit }) => escapeMarkdown(limit, 60)),
    stacked(({ check }) => (check === null ? '' : `${STATUS_ICONS[check.status]} ${STATUS_WORDS[check.status]}`)),
  ];
}

/** Figures and units stay on one line. */
function unbroken(text: string): string {
  return text.replaceAll(' ', '\u00a0');
}
