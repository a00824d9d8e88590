/** The one sentence that stands first: a verb phrase that follows the target's name. Plain text, not escaped. */
import type { Check, Status } from '../validate/gate.ts';
import { formatFactor, formatValue } from '../validate/units.ts';
import { gatePhrase, nameOfLacking } from './phrases.ts';
import type { Report, Row } from './report.ts';
import { isShown } from './shown.ts';

const VERBS: Readonly<Record<Status, readonly [one: string, several: string]>> = {
  pass: ['passes', 'pass'],
  warn: ['passes with a warning', 'pass with a warning'],
  fail: ['fails', 'fail'],
  inconclusive: ['is inconclusive', 'are inconclusive'],
  'no-baseline': ['has no baseline', 'have no baseline'],
  'not-measured': ['could not be judged', 'could not be judged'],
};

/** `fails: Accuracy −2.10 pp against the baseline, limit 1 pp (and 1 more)`. */
export function targetHeadline(verdict: Status, checks: readonly Check[], rows: readonly Row[]): string {
  const verb = VERBS[verdict][0];
  if (verdict === 'pass') {
    const gates = checks.length === 0 ? ', with no gates to hold' : '';
    const gained = achievement(rows);
    return `${verb}${gates}${gained === '' ? '' : `: ${gained}`}`;
  }
  const shown = decisive(verdict, checks);
  const [first] = shown;
  const row = rows.find(({ metric }) => metric === first?.metric);
  if (first === undefined || row === undefined) return verb;
  if (verdict === 'no-baseline') return `has no ${nameOfLacking(first.against)} to be compared with`;
  return `${verb}: ${gatePhrase(first, row)}${shown.length > 1 ? ` (and ${shown.length - 1} more)` : ''}`;
}

/** The checks that a verdict rests on. */
export function decisive(verdict: Status, checks: readonly Check[]): readonly Check[] {
  // Policy may turn an inconclusive gate into a failure: then no check has the verdict's own status.
  const own = checks.filter(({ status }) => status === verdict);
  return own.length > 0 ? own : checks.filter(({ status }) => status !== 'pass' && status !== 'warn');
}

/** `3.7× smaller (93.2 kB in brotli), Accuracy 98.32 %`. */
export function achievement(rows: readonly Row[]): string {
  const size = rows.find(({ metric, candidate }) => metric === 'sizeBrotli' && candidate !== null);
  const quality = rows.find((row) => row.unit !== 'bytes' && row.candidate !== null && isShown(row));
  const parts: string[] = [];
  if (size !== undefined) {
    const factor = formatFactor(size.original ?? 0, size.candidate ?? 0);
    const label = `${formatValue(size.candidate, size.unit)} in brotli`;
    parts.push(factor === '' ? label : `${factor} (${label})`);
  }
  if (quality !== undefined) parts.push(`${quality.title} ${formatValue(quality.candidate, quality.unit)}`);
  return parts.join(', ');
}

export function runHeadline(targets: Report['targets'], verdict: Status): string {
  if (targets.length === 0) return 'No target was run';
  if (targets.length === 1) return `${targets[0].name} ${targets[0].headline}`;
  if (verdict === 'pass') return targets.length === 2 ? 'Both targets pass' : `All ${targets.length} targets pass`;
  const groups = ORDER.flatMap((status) => {
    const own = targets.filter((target) => target.verdict === status);
    if (own.length === 0) return [];
    return [
      {
        count: own.length,
        verb: verbOf(status, own),
        names: own.map(({ name }) => name).join(', '),
      },
    ];
  });
  const [first, ...rest] = groups.map(({ count, verb, names }, index) =>
    index === 0 ? `${count} of ${targets.length} targets ${verb} (${names})` : `${count} ${verb} (${names})`,
  );
  return [first, ...rest].join(', ');
}

function verbOf(status: Status, targets: Report['targets']): string {
  const several = targets.length > 1;
  if (status !== 'no-baseline') return VERBS[status][several ? 1 : 0];
  const lacking = new Set(targets.map(lackingOf));
  return `${several ? 'have' : 'has'} no ${lacking.size === 1 ? [...lacking][0] : 'baseline'}`;
}

function lackingOf(target: Report['targets'][number]): string {
  const check = 'checks' in target ? target.checks.find(({ status }) => status === 'no-baseline') : undefined;
  return nameOfLacking(check?.against ?? 'baseline');
}

const ORDER: readonly Status[] = ['fail', 'not-measured', 'no-baseline', 'inconclusive', 'warn'];
