/** How the gates of a target were decided: p-values, what they were held to, and limits that are finer than the data. */
import type { Check } from '../validate/gate.ts';
import { formatCount, formatLevel, formatP } from '../validate/units.ts';
import { escapeMarkdown, proseMarkdown } from './escape.ts';
import type { Report, TargetReport } from './report.ts';
import { table } from './table.ts';

/** Markdown; undefined where no gate was tested. */
export function decided(target: TargetReport, family: Report['family']): string | undefined {
  const tested = target.checks.filter(({ interval, p }) => interval !== null || p !== undefined);
  if (tested.length === 0) return undefined;
  const title = (check: Check) => {
    const name = target.rows.find(({ metric }) => metric === check.metric)?.title ?? check.metric;
    const slice = check.slice === undefined ? '' : `, ${check.slice.name}`;
    return escapeMarkdown(`${name}${slice}${check.against === 'value' ? '' : ` vs ${check.against}`}`, 100);
  };
  const number = (p: number | undefined) => (p === undefined ? '–' : formatP(p));
  const rows = tested.map((check) => [
    title(check),
    escapeMarkdown(check.limit.text, 60),
    number(check.rawP),
    check.level === 'error' ? number(check.p) : 'only warns',
    check.interval === null
      ? '–'
      : `${escapeMarkdown(check.interval.method, 60)}, ${formatLevel(check.interval.level)}`,
  ]);
  const head = ['Gate', 'Limit', 'p-value', 'Adjusted', 'Interval'];
  const coarse = tested.flatMap((check) =>
    check.resolution === undefined ? [] : [`- ${title(check)}: ${proseMarkdown(check.resolution)}.`],
  );
  return [rule(family), table(head, ['l', 'l', 'r', 'r', 'l'], rows), coarse.join('\n')]
    .filter((part) => part !== '')
    .join('\n\n');
}

function rule({ alpha, size }: Report['family']): string {
  const gates = size === 1 ? '1 gate' : `${formatCount(size)} gates`;
  return `A gate fails where the p-value of “the candidate is within the limit”, adjusted for the ${gates} of level error of the whole run (Holm), is at most ${alpha}: so a run in which all limits hold fails with a chance of ${formatLevel(alpha)} at most. It passes where the whole interval lies within the limit.`;
}
