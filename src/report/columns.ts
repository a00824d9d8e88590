/** The cells of the comparison table, shared by Markdown and terminal. Plain text, not escaped; one string per line of a cell. */
import type { Check } from '../validate/gate.ts';
import { formatChange, formatInterval, formatRelative } from '../validate/units.ts';
import { limitPhrase } from './phrases.ts';
import type { Row } from './report.ts';

/** Shown when not gated: they tell what compression bought and cost. Everything else stands in the details. */
const ALWAYS = new Set([
  'accuracy',
  'exactMatch',
  'microF1',
  'rmse',
  'r2',
  'agreement',
  'relativeDrift',
  'sizeRaw',
  'sizeBrotli',
  'nonZeros',
  'latency',
]);
/** Names of metrics of our own; a user's metric is always shown. */
const QUIET = new Set([
  'worstClassRecall',
  'macroF1',
  'logLoss',
  'ece',
  'hammingLoss',
  'mae',
  'negativeFlips',
  'positiveFlips',
  'drift',
  'sizeGzip',
  'weightBytes',
  'parameters',
]);

export function isShown({ metric, checks }: Row): boolean {
  return checks.length > 0 || ALWAYS.has(metric) || !(QUIET.has(metric) || /^top\d+Accuracy$/.test(metric));
}

export const isTrouble = ({ status }: Check): boolean => status !== 'pass';

export interface RowLine {
  readonly change: string;
  readonly limit: string;
  readonly check: Check | null;
}

/** A line per gate; where no gate is on the row's own change, that stands beside a gate against a value or alone. */
export function rowLines(row: Row): RowLine[] {
  const reference = row.changeAgainst === 'baseline' ? row.baseline : row.original;
  let own = row.checks.some(({ against, change }) => against === row.changeAgainst && change !== null)
    ? ''
    : changeText(row.change, reference, row.interval, row);
  const lines = row.checks.map((check): RowLine => {
    const limit = limitPhrase(check, row);
    if (check.against !== 'value') {
      return { change: changeText(check.change, check.reference, check.interval, row), limit, check };
    }
    const line = { change: own, limit, check };
    own = '';
    return line;
  });
  return own === '' ? lines : [{ change: own, limit: '', check: null }, ...lines];
}

type Span = { readonly low: number; readonly high: number } | null;

/** `−0.20 pp (−0.61 … +0.21)`, `−257 kB (−73 %)`. */
function changeText(change: number | null, reference: number | null, interval: Span, { unit }: Row): string {
  if (change === null) return '';
  const text = formatChange(change, unit);
  if (interval !== null) return `${text} (${formatInterval(interval.low, interval.high, unit)})`;
  const share = unit === 'fraction' || reference === null ? '' : formatRelative(change, reference);
  return share === '' || change === 0 ? text : `${text} (${share})`;
}
