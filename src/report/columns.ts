/** The cells of the comparison table, shared by Markdown and terminal. Plain text, not escaped. */
import type { Check } from '../validate/gate.ts';
import { formatChange, formatInterval, formatRelative, formatValue } from '../validate/units.ts';
import { cleanText } from './escape.ts';
import { limitPhrase } from './phrases.ts';
import type { Row, TargetReport } from './report.ts';

export const isTrouble = ({ status }: Check): boolean => status !== 'pass';

/** One line of the table: a row has one for its own change and gates on it, and one for each other gate. */
export interface RowLine {
  /** Empty, or what this line is against where that differs from the column: `vs original`. */
  readonly label: string;
  /** `−0.20 pp`, `−257 kB (−73 %)`. */
  readonly change: string;
  /** `−0.61 … +0.21`; empty where there is no interval. */
  readonly interval: string;
  readonly limit: string;
  readonly check: Check | null;
}

/** What the change column is against: the baseline, or the original where there is no baseline. */
export function mainReference({ rows }: TargetReport): 'baseline' | 'original' {
  return rows.some(({ changeAgainst }) => changeAgainst === 'baseline') ? 'baseline' : 'original';
}

export function rowLines(row: Row, main: 'baseline' | 'original'): RowLine[] {
  const reference = row.changeAgainst === 'baseline' ? row.baseline : row.original;
  const labelOf = (against: string | null) =>
    against === main || against === 'value' || against === null ? '' : `vs ${against}`;
  const own = { label: labelOf(row.changeAgainst), ...changeCells(row.change, reference, row.interval, row) };
  const onOwn = row.checks.filter(
    ({ against, slice }) => slice === undefined && (against === 'value' || against === (row.changeAgainst ?? main)),
  );
  const others = row.checks.filter((check) => !onOwn.includes(check));
  const first =
    onOwn.length === 0
      ? [{ ...own, limit: '', check: null }]
      : onOwn.map((check, index) => {
          const cells = index === 0 ? own : { ...own, change: '', interval: '' };
          return { ...cells, limit: limitPhrase(check, row), check };
        });
  return [
    ...first,
    ...others.map((check) => ({
      label: [check.slice === undefined ? '' : `on ${cleanText(check.slice.name, 40)}`, labelOf(check.against)]
        .join(' ')
        .trim(),
      ...otherCells(check, row),
      limit: limitPhrase(check, row),
      check,
    })),
  ];
}

/** A part of the examples has a value of its own. */
function otherCells({ slice, change, candidate, reference, interval }: Check, row: Row) {
  if (slice === undefined || change !== null || candidate === null)
    return changeCells(change, reference, interval, row);
  return { change: formatValue(candidate, row.unit), interval: '' };
}

type Span = { readonly low: number; readonly high: number } | null;

function changeCells(change: number | null, reference: number | null, interval: Span, { unit }: Row) {
  if (change === null) return { change: '', interval: '' };
  const text = formatChange(change, unit);
  if (interval !== null) return { change: text, interval: formatInterval(interval.low, interval.high, unit) };
  const share = unit === 'fraction' || reference === null || change === 0 ? '' : formatRelative(change, reference);
  return { change: share === '' ? text : `${text} (${share})`, interval: '' };
}
