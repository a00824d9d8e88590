import { formatValue } from '../validate/units.ts';
import { mainReference, rowLines } from './columns.ts';
import { cleanText } from './escape.ts';
import { type Colors, paintOf } from './paint.ts';
import { statusWords } from './phrases.ts';
import type { Row, TargetReport } from './report.ts';
import { isShown } from './shown.ts';
import { columns, wrap } from './wrap.ts';

interface Cell {
  readonly text: string;
  readonly paint?: (text: string) => string;
}

type Reference = 'baseline' | 'original';

/** An aligned table where it fits the width, else two lines per metric. */
export function terminalTable(target: TargetReport, colors: Colors, width: number): string[] {
  const main = mainReference(target);
  const rows = target.rows.filter(isShown);
  // Without a baseline its column would hold nothing.
  const skip = rows.every(({ baseline }) => baseline === null) ? 2 : -1;
  const kept = <T>(cells: readonly T[]) => cells.filter((_, column) => column !== skip);
  const head = kept(['', 'original', 'baseline', 'candidate', `change vs ${main}`, 'limit', '']);
  const body = rows.flatMap((row) => tableLines(row, main, colors)).map(kept<Cell>);
  const widths = head.map((title, column) =>
    Math.max(title.length, ...body.map((cells) => columns(cells[column].text))),
  );
  const total = widths.reduce((sum, one) => sum + one + 2, -2);
  if (total > width) return rows.flatMap((row) => stackedLines(row, main, colors, width));
  const left = new Set([0, head.length - 2, head.length - 1]);
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
    check === null ? { text: '' } : { text: statusWords(check), paint: paintOf(check.status, colors) },
  ]);
}

function stackedLines(row: Row, main: Reference, colors: Colors, width: number): string[] {
  const figures = `${formatValue(row.original, row.unit)} → ${formatValue(row.candidate, row.unit)}`;
  const base = row.baseline === null ? '' : colors.dim(` (baseline ${formatValue(row.baseline, row.unit)})`);
  const head = wrap(`${cleanText(row.title, 40)}: ${figures}${base}`, width, '    ');
  const lines = rowLines(row, main).map(({ label, change, interval, limit, check }) => {
    const span = interval === '' ? '' : ` (${interval})`;
    const moved = change === '' ? label : `${change}${span} ${label === '' ? `vs ${main}` : label}`;
    const gate =
      check === null
        ? ''
        : `${paintOf(check.status, colors)(statusWords(check))}, limit${check.against === 'value' ? ' of the value' : ''} ${cleanText(limit, 60)}`;
    return wrap([moved, gate].filter((part) => part !== '').join(': '), width, '  ', '  ');
  });
  return [head, ...lines];
}
