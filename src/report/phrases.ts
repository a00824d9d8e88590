/** Short phrases about a check that several renderings share. Plain text, not escaped. */
import type { MetricInfo } from '../evaluate/metric.ts';
import type { Check, Status } from '../validate/gate.ts';
import { formatChange, formatRelative, formatValue } from '../validate/units.ts';

type Figure = Pick<MetricInfo, 'title' | 'unit' | 'better'>;

/** `Accuracy −2.10 pp against the baseline, limit 1 pp`; `Agreement with original 93.10 %, at least 95 % asked`. */
export function gatePhrase(check: Check, { title, unit, better }: Figure): string {
  if (check.status === 'no-baseline' || check.status === 'not-measured') return `${title} ${check.reason ?? ''}`;
  if (check.change === null) {
    const bound = better === 'higher' ? 'at least' : 'at most';
    return `${title} ${formatValue(check.candidate, unit)}, ${bound} ${check.limit.text} asked`;
  }
  return `${title} ${changePhrase(check, unit)} against the ${check.against}, limit ${check.limit.text}`;
}

/** `−2.10 pp`; `+1.6 kB (+1.8 %)` where the limit is a percentage. */
function changePhrase({ change, reference, limit }: Check, unit: MetricInfo['unit']): string {
  const share = limit.relative && change !== null && reference !== null ? formatRelative(change, reference) : '';
  return `${formatChange(change, unit)}${share === '' ? '' : ` (${share})`}`;
}

/** The whole story of a check that did not pass: `Accuracy changed by −2.10 pp (−3.00 … −1.20) against the baseline, limit 1 pp`. */
export function troublePhrase(check: Check, row: Figure): string {
  return check.reason === undefined ? gatePhrase(check, row) : `${row.title} ${check.reason}`;
}

/** What to do, each thing once however many gates call for it. Sentences without full stop. */
export function adviceOf(checks: readonly Check[]): string[] {
  const advice = checks.map((check) => check.advice).filter((text) => text !== undefined);
  if (checks.some(({ status, against }) => status === 'fail' && against === 'baseline')) {
    advice.push('If the change is wanted, accept it: run `compression-gate baseline update` and commit what it writes');
  }
  return [...new Set(advice)];
}

/** The bound as it stands in a table: `≥ −1 pp` of change, `≤ +2 % or 256 B`, `≥ 95 %` of the value itself. */
export function limitPhrase({ limit, against }: Check, { unit, better }: Figure): string {
  const comparison = better === 'higher' ? '≥' : '≤';
  const bare = Number.isFinite(Number(limit.text));
  if (against === 'value') return `${comparison} ${bare ? formatValue(limit.value, unit) : limit.text}`;
  if (/[x×]$/.test(limit.text)) return `${comparison} ${limit.text}`;
  // A limit is an allowed worsening: downwards where higher is better.
  const bound = better === 'higher' ? -limit.value : limit.value;
  if (bound === 0 && limit.floor === undefined) return 'no worse';
  const amount = bare ? formatChange(Math.abs(limit.value), unit).slice(1) : limit.text.replace(/^[+\-−]\s*/, '');
  return `${comparison} ${bound < 0 ? '−' : '+'}${amount}`;
}

export const STATUS_WORDS: Readonly<Record<Status, string>> = {
  pass: 'pass',
  warn: 'warning',
  fail: 'fail',
  inconclusive: 'inconclusive',
  'no-baseline': 'no baseline',
  'not-measured': 'not measured',
};

export const STATUS_ICONS: Readonly<Record<Status, string>> = {
  pass: '✅',
  warn: '⚠️',
  fail: '❌',
  inconclusive: '❔',
  'no-baseline': '➖',
  'not-measured': '🚫',
};
