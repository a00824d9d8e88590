/** Reads the limit of a gate: a number with a unit that fits the metric. */
import type { MetricInfo } from '../evaluate/metric.ts';
import type { Check, GateOptions } from './gate.ts';
import { OF_ITSELF } from './of-itself.ts';

export type Limit = Check['limit'];
export type Against = Check['against'];
/** What is wrong with a limit, in the words of a failure. */
export interface LimitProblem {
  readonly what: string;
  readonly fix: string;
}

const BYTES: Readonly<Record<string, number>> = {
  B: 1,
  kB: 1e3,
  MB: 1e6,
  GB: 1e9,
  KiB: 1024,
  MiB: 1024 ** 2,
  GiB: 1024 ** 3,
};
const TERM = /^([+\-−]?)\s*(\d+(?:\.\d*)?|\.\d+)(e[+-]?\d+)?\s*(\S*)$/i;

type Term = { readonly value: number; readonly relative: boolean };

/**
 * `1 pp`, `2 %`, `95 %`, `200 kB`, `1.1x`, `0.01`; also two of them joined by `or`, one relative and one absolute, of which
 * the wider holds: `2 % or 256 B`. A percentage against original or baseline is relative to that value, never points.
 */
export function parseLimit(raw: GateOptions['limit'], metric: MetricInfo, against: Against): Limit | LimitProblem {
  const text = typeof raw === 'number' ? String(raw) : raw.trim();
  const parts = text.split(/\s+or\s+/i);
  const terms: Term[] = [];
  for (const part of parts) {
    const term = parseTerm(part, typeof raw === 'number', metric, against);
    if ('what' in term) return term;
    terms.push(term);
  }
  if (terms.length === 1) return isShareOfNothing(terms[0], metric, against) ?? { text, ...terms[0] };
  const relative = terms.filter((term) => term.relative);
  if (against === 'value' || terms.length > 2 || relative.length !== 1) {
    return {
      what: `the limit \`${text}\` joins what can't be joined`,
      fix: 'Write one limit, or against `original` or `baseline` one percentage and one absolute amount, as in `2 % or 256 B`',
    };
  }
  const absolute = terms.find((term) => !term.relative);
  return { text, value: relative[0].value, relative: true, floor: absolute?.value };
}

/** The original does not differ from itself, and no percentage of 0 allows anything. */
function isShareOfNothing({ relative }: Term, { name, unit }: MetricInfo, against: Against): LimitProblem | undefined {
  if (!relative || against !== 'original' || !Object.hasOwn(OF_ITSELF, name) || OF_ITSELF[name] !== 0) return undefined;
  const points = unit === 'fraction';
  return {
    what: `a percentage says nothing here: ${name} of the original is 0, and every percentage of 0 is 0`,
    fix: points ? 'Write it in points, such as `1 pp`' : 'Write it as an amount, such as 0.01',
  };
}

function parseTerm(text: string, bare: boolean, metric: MetricInfo, against: Against): Term | LimitProblem {
  const match = TERM.exec(text.trim());
  if (match === null) {
    return {
      what: `\`${text}\` is not a limit`,
      fix: `Write a number with a unit, such as ${examples(metric, against)}`,
    };
  }
  const sign = match[1] === '-' || match[1] === '−' ? -1 : 1;
  const number = sign * Number(`${match[2]}${match[3] ?? ''}`);
  const unit = match[4];
  const shown = bare ? `${text}` : `\`${text}\``;
  if (!Number.isFinite(number))
    return { what: `${shown} is not a finite number`, fix: `Write ${examples(metric, against)}` };
  const term = withUnit(number, unit, metric, against);
  if (term === undefined) return wrongUnit(shown, unit, metric, against);
  return outOfRange(term, shown, number, unit, metric, against) ?? term;
}

/** Undefined: the unit does not fit. */
function withUnit(number: number, unit: string, metric: MetricInfo, against: Against): Term | undefined {
  const change = against !== 'value';
  switch (unit) {
    case '':
      return { value: number, relative: false };
    case 'pp':
      return metric.unit === 'fraction' && change ? { value: number / 100, relative: false } : undefined;
    case '%':
      if (change) return { value: number / 100, relative: true };
      return metric.unit === 'fraction' || metric.unit === 'ratio'
        ? { value: number / 100, relative: false }
        : undefined;
    case 'x':
    case '×':
      if (!change) return metric.unit === 'ratio' ? { value: number, relative: false } : undefined;
      return { value: metric.better === 'lower' ? number - 1 : 1 - number, relative: true };
    default: {
      const scale = Object.hasOwn(BYTES, unit) ? BYTES[unit] : undefined;
      return scale !== undefined && metric.unit === 'bytes' ? { value: number * scale, relative: false } : undefined;
    }
  }
}

function wrongUnit(shown: string, unit: string, metric: MetricInfo, against: Against): LimitProblem {
  const fix = `Write ${examples(metric, against)}`;
  if (/^(ms|s|sec|µs|us)$/i.test(unit)) {
    const what = `${shown} is a time, and times of different machines can't be compared`;
    return metric.unit === 'ratio'
      ? { what: `${what}; ${metric.name} is a ratio to the original`, fix }
      : { what, fix };
  }
  if (unit === 'pp' && against === 'value') {
    return { what: `${shown} is a change in percentage points, but this gate is against a value`, fix };
  }
  const respelled = Object.keys(BYTES).filter((known) => known.toLowerCase() === unit.toLowerCase());
  if (metric.unit === 'bytes' && respelled.length > 0) {
    return { what: `the unit of ${shown} is spelled \`${respelled[0]}\``, fix };
  }
  return { what: `${shown} has no unit that fits ${metric.name} (${UNIT_WORDS[metric.unit]})`, fix };
}

function outOfRange(
  term: Term,
  shown: string,
  number: number,
  unit: string,
  metric: MetricInfo,
  against: Against,
): LimitProblem | undefined {
  if (metric.unit === 'fraction' && !term.relative) {
    if (against === 'value' && (term.value < 0 || term.value > 1)) {
      return {
        what: `${shown} is outside the range of ${metric.name}, 0 to 1`,
        fix:
          unit === '' && number > 1 && number <= 100
            ? `Write \`${number} %\` or ${number / 100}`
            : 'Write `95 %` or 0.95',
      };
    }
    if (against !== 'value' && Math.abs(term.value) >= 1) {
      return {
        what: `${shown} allows ${metric.name} to change by ${Math.abs(term.value) * 100} points, which is everything`,
        fix: unit === '' ? `Write \`${number} pp\` or ${number / 100}` : 'Write `1 pp`',
      };
    }
  }
  if (against === 'value' && (metric.unit === 'bytes' || metric.unit === 'count') && term.value < 0) {
    return { what: `${shown} is negative, and ${metric.name} can't be`, fix: `Write ${examples(metric, against)}` };
  }
  if (term.relative && metric.better === 'lower' && term.value <= -1) {
    return { what: `${shown} demands that ${metric.name} falls to nothing`, fix: `Write ${examples(metric, against)}` };
  }
  return undefined;
}

const UNIT_WORDS: Readonly<Record<MetricInfo['unit'], string>> = {
  fraction: 'a share',
  bytes: 'a size in bytes',
  count: 'a count',
  milliseconds: 'a time',
  ratio: 'a ratio to the original',
  nats: 'a plain number',
  number: 'a plain number',
};

/** Two or three limits that would work. */
function examples(metric: MetricInfo, against: Against): string {
  const value = against === 'value';
  switch (metric.unit) {
    case 'fraction':
      return value ? '`95 %` or 0.95' : '`1 pp` for one percentage point, or `2 %` for a share of the reference';
    case 'bytes':
      return value ? '`200 kB` or `1.5 MiB`' : '`2 %`, `10 kB`, or `-70 %` to demand a reduction';
    case 'ratio':
      return value ? '`1.1x` or 1.1' : '`10 %` or `1.1x`';
    case 'count':
      return value ? '100000' : '`2 %` or 1000';
    default:
      return value ? '0.5' : '`5 %` or 0.01';
  }
}
