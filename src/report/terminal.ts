/** The report for a terminal: an aligned table where it fits the width, else two lines per metric. */
import { createColors } from 'picocolors';
import type { Status } from '../validate/gate.ts';
import { formatCount, formatSeconds, formatValue } from '../validate/units.ts';
import { isShown, mainReference, rowLines } from './columns.ts';
import { cleanText } from './escape.ts';
import { adviceOf, notesOf, STATUS_WORDS, troublesOf } from './phrases.ts';
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
  const end = single ? [] : [wrap(`${mark(report.verdict, colors)} ${cleanText(report.headline, 1000)}`, width, '  ')];
  return `${[...notices, ...blocks, ...end].join('\n\n')}\n`;
}

function measured(target: TargetReport, colors: Colors, width: number, quiet: boolean): string {
  const lines = [headline(target, colors, width)];
  if (!quiet) lines.push('', ...comparison(target, colors, width));
  const trouble = explain(target, colors, width);
  if (trouble.length > 0) lines.push('', ...trouble);
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

type Reference = 'baseline' | 'original';

function comparison(target: TargetReport, colors: Colors, width: number): string[] {
  const main = mainReference(target);
  const rows = target.rows.filter(isShown);
  const head = ['', 'original', 'baseline', 'candidate', `change vs ${main}`, 'limit', ''];
  const body = rows.flatMap((row) => tableLines(row, main, colors));
  const widths = head.map((title, column) =>
    Math.max(title.length, ...body.map((cells) => columns(cells[column].text))),
  );
  const total = widths.reduce((sum, one) => sum + one + 2, -2);
  if (total > width) return rows.flatMap((row) => stackedLines(row, main, colors, width));
  const left = new Set([0, 5, 6]);
  const line = (cells: readonly Cell[]) =>
    cells
      .map(({ text, paint = (same: string) => same }, column) => {
        const gap = ' '.repeat(widths[column] - columns(text));
        const shown = text === '' ? '' : paint(text);
        return left.has(column) ? `${shown}${gap}` : `${gap}${shown}`;
      })
      .join('  ')
      .trimEnd();
  return [line(head.map((text) => ({ text, paint: colors.dim }))), ...body.map(line)];
}

/** One line per gate of the metric; the figures stand on the first. */
function tableLines(row: Row, main: Reference, colors: Colors): Cell[][] {
  const figures = [row.original, row.baseline, row.candidate].map((value) => formatValue(value, row.unit));
  return rowLines(row, main).map(({ label, change, interval, limit, check }, index) => [
    index === 0 ? { text: cleanText(row.title, 40) } : { text: `  ${label}`, paint: colors.dim },
    ...figures.map((text) => ({ text: index === 0 ? text : '' })),
    { text: interval === '' ? change : `${change} (${interval})` },
    { text: cleanText(limit, 60), paint: colors.dim },
    check === null ? { text: '' } : { text: STATUS_WORDS[check.status], paint: paintOf(check.status, colors) },
  ]);
}

function stackedLines(row: Row, main: Reference, colors: Colors, width: number): string[] {
  const figures = `${formatValue(row.original, row.unit)} → ${formatValue(row.candidate, row.unit)}`;
  const base = row.baseline === null ? '' : colors.dim(` (baseline ${formatValue(row.baseline, row.unit)})`);
  const head = wrap(`${cleanText(row.title, 40)}: ${figures}${base}`, width, '    ');
  const lines = rowLines(row, main).map(({ label, change, interval, limit, check }) => {
    const moved =
      change === '' ? '' : `${change}${interval === '' ? '' : ` (${interval})`} ${label === '' ? `vs ${main}` : label}`;
    const gate =
      check === null
        ? ''
        : `${paintOf(check.status, colors)(STATUS_WORDS[check.status])}, limit ${cleanText(limit, 60)}`;
    return wrap([moved, gate].filter((part) => part !== '').join(': '), width, '  ', '  ');
  });
  return [head, ...lines];
}

function explain(target: TargetReport, colors: Colors, width: number): string[] {
  const lines = troublesOf(target).map(({ status, text }) =>
    wrap(`${mark(status, colors)} ${cleanText(text, 600)}`, width, '  '),
  );
  return [...lines, ...adviceOf(target).map((text) => colors.dim(wrap(cleanText(text), width, '', '  ')))];
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
    ...notesOf(target).map((note) => `${note}.`),
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

/** Breaks between words; `indent` begins every line but the first, `all` every line. Colour codes take no room. */
function wrap(text: string, width: number, indent = '', all = ''): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const room = width - all.length - (lines.length === 0 ? 0 : indent.length);
    if (line !== '' && columns(bare(line)) + 1 + columns(bare(word)) > room) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line].map((one, index) => `${all}${index === 0 ? '' : indent}${one}`).join('\n');
}

function bare(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the colour codes
  return text.replace(/\u001b\[\d+m/g, '');
}
