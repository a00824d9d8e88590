/** The report for a terminal: an aligned table where it fits the width, else two lines per metric. */
import { createColors } from 'picocolors';
import type { Check, Status } from '../validate/gate.ts';
import { formatCount, formatSeconds, formatValue } from '../validate/units.ts';
import { isShown, isTrouble, rowLines } from './columns.ts';
import { cleanText } from './escape.ts';
import { gatePhrase, STATUS_WORDS } from './phrases.ts';
import type { Report, Row, TargetFailure, TargetReport } from './report.ts';

export interface TerminalOptions {
  readonly color: boolean;
  /** Columns of the terminal. */
  readonly width: number;
  /** Headlines and what did not pass, nothing else. */
  readonly quiet?: boolean;
}

type Colors = ReturnType<typeof createColors>;

/** Names and messages are stripped of control characters, so that nothing in them can steer the terminal. */
export function renderTerminal(report: Report, { color, width, quiet = false }: TerminalOptions): string {
  const colors = createColors(color);
  const blocks = report.targets.map((target) =>
    'checks' in target ? measured(target, colors, width, quiet) : unmeasured(target, colors, width),
  );
  const notices = quiet
    ? []
    : report.notices.map((notice) => wrap(`${colors.yellow('!')} ${cleanText(notice)}`, width));
  const single = report.targets.length === 1;
  const end = single ? [] : [`${mark(report.verdict, colors)} ${colors.bold(cleanText(report.headline))}`];
  return `${[...notices, ...blocks, ...end].join('\n\n')}\n`;
}

function measured(target: TargetReport, colors: Colors, width: number, quiet: boolean): string {
  const lines = [headline(target, colors, width)];
  if (!quiet) lines.push('', ...comparison(target.rows.filter(isShown), colors, width));
  const trouble = target.checks.filter(isTrouble);
  if (trouble.length > 0) lines.push('', ...trouble.flatMap((check) => explain(check, target, colors, width)));
  if (!quiet) lines.push('', ...remarks(target, colors, width));
  return lines.join('\n');
}

function headline(
  { name, headline: text, verdict }: TargetReport | TargetFailure,
  colors: Colors,
  width: number,
): string {
  return wrap(`${mark(verdict, colors)} ${colors.bold(cleanText(name))} ${cleanText(text)}`, width, '  ');
}

function unmeasured(target: TargetFailure, colors: Colors, width: number): string {
  const lines = (target.lastLines ?? []).map((line) => colors.dim(`  | ${cleanText(line, Math.max(20, width - 5))}`));
  return [headline(target, colors, width), ...lines].join('\n');
}

interface Cell {
  readonly text: string;
  readonly paint?: (text: string) => string;
}

function comparison(rows: readonly Row[], colors: Colors, width: number): string[] {
  const head = ['', 'original', 'baseline', 'candidate', 'change', 'limit', ''];
  const body = rows.flatMap((row) => tableLines(row, colors));
  const widths = head.map((title, column) =>
    Math.max(title.length, ...body.map((cells) => columns(cells[column].text))),
  );
  const total = widths.reduce((sum, one) => sum + one + 2, -2);
  if (total > width) return rows.flatMap((row) => stackedLines(row, colors, width));
  const left = new Set([0, 5, 6]);
  const line = (cells: readonly Cell[]) =>
    cells
      .map(({ text, paint = (same: string) => same }, column) => {
        const gap = ' '.repeat(widths[column] - columns(text));
        return left.has(column) ? `${paint(text)}${gap}` : `${gap}${paint(text)}`;
      })
      .join('  ')
      .trimEnd();
  return [line(head.map((text) => ({ text, paint: colors.dim }))), ...body.map(line)];
}

/** One line per gate of the metric; the figures stand on the first. */
function tableLines(row: Row, colors: Colors): Cell[][] {
  const lines = rowLines(row);
  const figures = [row.original, row.baseline, row.candidate].map((value) => formatValue(value, row.unit));
  return (lines.length === 0 ? [{ change: '', limit: '', check: null }] : lines).map(
    ({ change, limit, check }, index) => [
      { text: index === 0 ? cleanText(row.title, 40) : '' },
      ...figures.map((text) => ({ text: index === 0 ? text : '' })),
      { text: change },
      { text: cleanText(limit, 60), paint: colors.dim },
      check === null ? { text: '' } : { text: STATUS_WORDS[check.status], paint: paintOf(check.status, colors) },
    ],
  );
}

function stackedLines(row: Row, colors: Colors, width: number): string[] {
  const figures = `${formatValue(row.original, row.unit)} → ${formatValue(row.candidate, row.unit)}`;
  const base = row.baseline === null ? '' : colors.dim(` (baseline ${formatValue(row.baseline, row.unit)})`);
  const head = wrap(`${cleanText(row.title, 40)}: ${figures}${base}`, width, '    ');
  const lines = rowLines(row).map(({ change, limit, check }) => {
    const gate =
      check === null ? '' : `${paintOf(check.status, colors)(STATUS_WORDS[check.status])}, ${cleanText(limit, 60)}`;
    return wrap(`  ${[change, gate].filter((part) => part !== '').join('; ')}`, width, '    ');
  });
  return [head, ...lines];
}

function explain(check: Check, { rows }: TargetReport, colors: Colors, width: number): string[] {
  const row = rows.find(({ metric }) => metric === check.metric);
  if (row === undefined) return [];
  const text = check.reason === undefined ? gatePhrase(check, row) : `${row.title}: ${check.reason}`;
  const lines = [wrap(`${mark(check.status, colors)} ${cleanText(text)}`, width, '  ')];
  if (check.advice !== undefined) lines.push(colors.dim(wrap(`  ${cleanText(check.advice)}`, width, '  ')));
  return lines;
}

function remarks(target: TargetReport, colors: Colors, width: number): string[] {
  const { facts, baseline, examples, source, gatesByDefault, modelFolder, times } = target;
  const seconds = times.reduce((sum, { milliseconds }) => sum + milliseconds, 0) / 1000;
  const lines = [
    source === 'reused'
      ? 'Not measured again: nothing that bears on the result has changed; these are the figures on record.'
      : `${formatCount(examples)} examples, ${facts.backend} kernels (TensorFlow ${facts.tensorflow}), ${formatSeconds(seconds)}.`,
    `Baseline: ${baseline.text}.`,
    gatesByDefault ? 'The limits are the defaults: the config sets no gates for this target.' : '',
    ...target.findings.map(({ text }) => `Note: ${text}`),
    modelFolder === undefined ? '' : `Compressed model: ${modelFolder}`,
  ];
  return lines.filter((line) => line !== '').map((line) => colors.dim(wrap(cleanText(line), width)));
}

function mark(status: Status, colors: Colors): string {
  const symbols = {
    pass: '✓',
    warn: '!',
    fail: '✗',
    inconclusive: '?',
    'no-baseline': '-',
    'not-measured': '✗',
  } as const;
  return paintOf(status, colors)(symbols[status]);
}

function paintOf(status: Status, colors: Colors): (text: string) => string {
  if (status === 'pass') return colors.green;
  return status === 'fail' || status === 'not-measured' ? colors.red : colors.yellow;
}

/** Screen columns, near enough: what we print ourselves is one column a character. */
function columns(text: string): number {
  return [...text].length;
}

/** Breaks between words; `indent` begins every line but the first. Colour codes take no room. */
function wrap(text: string, width: number, indent = ''): string {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of text.split(' ')) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the colour codes
    const length = columns(word.replace(/\u001b\[\d+m/g, ''));
    if (line !== '' && used + 1 + length > width) {
      lines.push(line);
      [line, used] = [indent + word, indent.length + length];
    } else {
      [line, used] =
        line === '' && lines.length === 0 && used === 0 ? [word, length] : [`${line} ${word}`, used + 1 + length];
    }
  }
  return [...lines, line].join('\n');
}
