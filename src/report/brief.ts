/** One run in a few words, for a list of runs: what did not pass and by how much, or the headline figures. Plain text. */
import type { Check } from '../validate/gate.ts';
import { formatChange, formatValue } from '../validate/units.ts';
import { achievement, decisive } from './headline.ts';
import { nameOfLacking } from './phrases.ts';
import type { Report, Row, TargetReport } from './report.ts';

/** The project's own name of a metric; undefined: of the user's own metrics. */
export type TitleOf = (metric: string) => string | undefined;

/**
 * With `titleOf`, the report is a stranger's: no text of it gets into the answer, only figures, and titles that `titleOf`
 * knows.
 */
export function briefOf({ targets, headline }: Report, titleOf?: TitleOf): string {
  if (targets.length !== 1) {
    const passed = targets.filter(({ verdict }) => verdict === 'pass').length;
    return titleOf === undefined ? headline : `${passed} of ${targets.length} targets pass`;
  }
  const [target] = targets;
  if (!('checks' in target)) return titleOf === undefined ? target.headline : '';
  return briefTarget(titleOf === undefined ? target : anonymous(target, titleOf));
}

function anonymous(target: TargetReport, titleOf: TitleOf): Pick<TargetReport, 'verdict' | 'checks' | 'rows'> {
  const rows = target.rows.map((row) => ({ ...row, title: titleOf(row.metric) ?? 'a metric of its own' }));
  const checks = target.checks.map((check) =>
    check.slice === undefined ? check : { ...check, slice: { ...check.slice, name: 'a slice' } },
  );
  return { verdict: target.verdict, checks, rows };
}

function briefTarget({ verdict, checks, rows }: Pick<TargetReport, 'verdict' | 'checks' | 'rows'>): string {
  if (verdict === 'pass') return achievement(rows);
  const shown = decisive(verdict, checks);
  const row = rows.find(({ metric }) => metric === shown[0]?.metric);
  if (row === undefined) return '';
  return `${phrase(shown[0], row)}${shown.length > 1 ? ` (and ${shown.length - 1} more)` : ''}`;
}

function phrase({ status, against, change, candidate, slice }: Check, { title, unit }: Row): string {
  if (status === 'no-baseline') return `no ${nameOfLacking(against)} to be compared with`;
  const name = slice === undefined ? title : `${title} on ${slice.name}`;
  if (change !== null) return `${name} ${formatChange(change, unit)} against the ${against}`;
  return candidate === null ? `${name} was not measured` : `${name} ${formatValue(candidate, unit)}`;
}
