/** Short phrases about a check that several renderings share. Plain text, not escaped. */
import type { RunFacts } from '../evaluate/measurement.ts';
import type { MetricInfo } from '../evaluate/metric.ts';
import type { Check, Status } from '../validate/gate.ts';
import { formatChange, formatRelative, formatValue } from '../validate/units.ts';

import type { TargetReport } from './report.ts';
import { isShown } from './shown.ts';

type Figure = Pick<MetricInfo, 'title' | 'unit' | 'better'>;

/** `Accuracy −2.10 pp against the baseline, limit 1 pp`; `Agreement with original 93.10 %, limit: at least 95 %`. */
export function gatePhrase(check: Check, { title, unit, better }: Figure): string {
  if (check.status === 'no-baseline' || check.status === 'not-measured') return `${title} ${check.reason ?? ''}`;
  // A slice that nobody could judge has no figures.
  if (check.slice !== undefined && check.candidate === null) return `${title} ${check.reason ?? ''}`;
  if (check.slice !== undefined) {
    const { slice, ...whole } = check;
    return gatePhrase(whole, { title: `${title} on ${slice.name}`, unit, better });
  }
  if (check.change === null) {
    const bound = better === 'higher' ? 'at least' : 'at most';
    return `${title} ${formatValue(check.candidate, unit)}, limit: ${bound} ${check.limit.text}`;
  }
  return `${title} ${changePhrase(check, unit)} against the ${check.against}, limit ${check.limit.text}`;
}

/** `−2.10 pp`; `+1.6 kB (+1.8 %)` where the limit is a percentage. */
function changePhrase({ change, reference, limit }: Check, unit: MetricInfo['unit']): string {
  const share = limit.relative && change !== null && reference !== null ? formatRelative(change, reference) : '';
  return `${formatChange(change, unit)}${share === '' ? '' : ` (${share})`}`;
}

export interface Trouble {
  readonly status: Status;
  /** A sentence without its full stop. */
  readonly text: string;
}

const ORDER: readonly Status[] = ['fail', 'not-measured', 'no-baseline', 'inconclusive', 'warn'];

/** What did not pass, the worst first; gates with one and the same reason share a sentence. */
export function troublesOf({ checks, rows }: TargetReport): Trouble[] {
  const groups = new Map<string, { status: Status; titles: string[]; rest: string }>();
  for (const check of checks) {
    const row = rows.find(({ metric }) => metric === check.metric);
    if (check.status === 'pass' || row === undefined) continue;
    const reason = check.reason ?? gatePhrase(check, row).slice(row.title.length + 1);
    const level = check.level === 'warn' && check.status !== 'warn' ? ' (this gate only warns)' : '';
    const more = check.status === 'inconclusive' && check.advice !== undefined ? `. ${check.advice}` : '';
    const rest = `${reason}${level}${more}`;
    const key = `${check.status}\0${rest}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { status: check.status, titles: [row.title], rest });
    else if (!group.titles.includes(row.title)) group.titles.push(row.title);
  }
  return [...groups.values()]
    .sort((a, b) => ORDER.indexOf(a.status) - ORDER.indexOf(b.status))
    .map(({ status, titles, rest }) => ({ status, text: `${titles.join(' and ')} ${rest}` }));
}

/** Passes with something to know about them, and why figures are missing that no gate asks for. Without full stop. */
export function notesOf({ checks, rows }: TargetReport): string[] {
  const passes = checks.flatMap(({ status, reason, metric, against }) => {
    const row = rows.find((one) => one.metric === metric);
    return status === 'pass' && reason !== undefined && row !== undefined
      ? [`Against the ${against}, ${row.title} ${reason}`]
      : [];
  });
  const missing = rows.filter((row) => row.note !== undefined && row.checks.length === 0 && isShown(row));
  return [...passes, ...missing.map(({ title, note }) => `${title} was not measured: ${note}`)];
}

/** What to do, each thing once however many gates call for it. Sentences without full stop. */
export function adviceOf({ checks, rows, baseline: { store } }: TargetReport): string[] {
  const advice = checks
    .filter(({ status }) => status !== 'pass' && status !== 'inconclusive')
    .flatMap((check) => check.advice ?? []);
  for (const check of checks) advice.push(...creepOf(check, rows));
  if (checks.some(({ status, against }) => status === 'fail' && against === 'baseline')) {
    advice.push(store === 'branch' ? ACCEPT_ON_BRANCH : ACCEPT_IN_FOLDER);
  }
  return [...new Set(advice)];
}

/** A gate on the long run fails mostly by what was merged before: that is not for this change to mend alone. */
function creepOf({ status, against, metric, change }: Check, rows: TargetReport['rows']): string[] {
  const row = rows.find((one) => one.metric === metric);
  if (status !== 'fail' || (against !== 'release' && against !== 'best') || change === null) return [];
  if (row?.changeAgainst !== 'baseline' || row.change === null || Math.abs(2 * row.change) >= Math.abs(change))
    return [];
  const [all, own] = [change, row.change].map((amount) => formatChange(amount, row.unit));
  const since = against === 'release' ? 'the last release' : 'the best of the history';
  return [
    `Of ${row.title} ${all} since ${since}, this change adds ${own}; \`compression-gate history\` shows which commits brought the rest`,
  ];
}

const ACCEPT_IN_FOLDER =
  'If the change is wanted, accept it: run `compression-gate baseline update` and commit what it writes, or let it pass for a time by an entry in `.compression-gate/accepted.yml`';

/** There is nothing to commit, and the baseline of an open pull request is the record of its base. */
const ACCEPT_ON_BRANCH =
  'If the change is wanted, let it pass by an entry in `.compression-gate/accepted.yml`; once it is merged, `mode: record` makes it the baseline';

/** The bound as it stands in a table: `≥ −1 pp` of change, `≤ +2 % or 256 B`, `≥ 95 %` of the value itself. */
export function limitPhrase({ limit, against }: Check, { unit, better }: Figure): string {
  const comparison = better === 'higher' ? '≥' : '≤';
  const bare = Number.isFinite(Number(limit.text));
  // A bare number of a metric with a unit gets that unit; others stand as they were written.
  const named = unit === 'fraction' || unit === 'bytes' || unit === 'count' || unit === 'ratio';
  if (against === 'value') return `${comparison} ${bare && named ? formatValue(limit.value, unit) : limit.text}`;
  if (/[x×]$/.test(limit.text)) return `${comparison} ${limit.text}`;
  // A limit is an allowed worsening: downwards where higher is better.
  const bound = better === 'higher' ? -limit.value : limit.value;
  if (bound === 0 && limit.floor === undefined) return 'no worse';
  const amount =
    bare && named ? formatChange(Math.abs(limit.value), unit).slice(1) : limit.text.replace(/^[+\-−]\s*/, '');
  return `${comparison} ${bound < 0 ? '−' : '+'}${amount}`;
}

/** What computed the figures: `native TensorFlow 2.21.0`, `TensorFlow.js 4.22.0 on WASM`. */
export function kernelsPhrase({ backend, tensorflow, tfjs }: RunFacts): string {
  if (backend === 'native') return `native TensorFlow ${tensorflow}`;
  return `TensorFlow.js ${tfjs} ${backend === 'wasm' ? 'on WASM' : 'in plain JavaScript'}`;
}

const STATUS_WORDS: Readonly<Record<Status, string>> = {
  pass: 'pass',
  warn: 'warning',
  fail: 'fail',
  inconclusive: 'inconclusive',
  'no-baseline': 'no baseline',
  'not-measured': 'not measured',
};

/** In a table: what a gate could not be held against is named. */
export function statusWords({ status, against }: Pick<Check, 'status' | 'against'>): string {
  return status === 'no-baseline' ? `no ${nameOfLacking(against)}` : STATUS_WORDS[status];
}

/** What there is none of where a gate against it has the status `no-baseline`. */
export function nameOfLacking(against: Check['against']): 'baseline' | 'release' | 'history' {
  if (against === 'release') return 'release';
  return against === 'best' ? 'history' : 'baseline';
}

export const STATUS_ICONS: Readonly<Record<Status, string>> = {
  pass: '✅',
  warn: '⚠️',
  fail: '❌',
  inconclusive: '🟡',
  'no-baseline': '⚪',
  'not-measured': '🚫',
};
