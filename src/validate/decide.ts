/** From an estimate and a limit to a status, with the reason and what would help. */
import type { MetricInfo } from '../evaluate/metric.ts';
import type { Estimate } from './estimate.ts';
import { examplesToDecide } from './examples-to-decide.ts';
import type { Check } from './gate.ts';
import type { Limit } from './limit.ts';
import { isShareOfExamples } from './paired.ts';
import { sampleOf } from './sample-of.ts';
import {
  formatChange,
  formatCount,
  formatInterval,
  formatLevel,
  formatP,
  formatRelative,
  formatValue,
} from './units.ts';

export interface Decision {
  readonly status: 'pass' | 'fail' | 'inconclusive';
  readonly reason?: string;
  readonly advice?: string;
}

/** Figures that differ by less than this share of their size are equal: binary fractions are no regression. */
const ROUNDING = 1e-9;

/** Evidence that the candidate is beyond the limit, among all gates that were tested together. */
export interface Test {
  /** One-sided p-value of "the candidate is within the limit". */
  readonly p: number;
  /** The same, adjusted for the gates that were tested together. */
  readonly adjusted: number;
  /** At this or below the gate fails. */
  readonly alpha: number;
  /** How many gates were tested together. */
  readonly family: number;
}

/**
 * Worsening is what counts: reference − candidate where higher is better, candidate − reference where lower is. The gate
 * passes when the whole interval of the worsening lies within what the limit allows, fails when the test says that the
 * worsening is beyond it, and is inconclusive otherwise; without an interval the point decides. Four cases need no
 * interval: the same bytes; a better figure than the reference's; no single example with another outcome; the best figure
 * there is where the limit asks for no less (no sample could prove it). All pass a limit that allows ≥ 0, the same bytes even where a figure is beyond it: that can only be noise of timing or a metric that
 * is not deterministic. A time that came out better passes by its interval alone: on a noisy machine that is chance.
 * `sample`: what the examples are called, for advice.
 */
export function decide(
  metric: MetricInfo,
  { against, limit, level }: Pick<Check, 'against' | 'limit' | 'level'>,
  found: Estimate,
  test: Test | undefined,
  sample = sampleOf(metric.name),
): Decision {
  const { sign, point, allowed, slack } = worseningOf(metric, limit, found);
  const within = (worsening: number) => worsening <= allowed + slack;
  const holds = within(point);
  const range = worseningRange(found, sign, limit);
  const words = describe(metric, against, limit, found);

  if (found.same === 'bytes' && allowed >= 0) {
    const reason = 'passes although the figures differ, because the model has the same bytes';
    return holds ? { status: 'pass' } : { status: 'pass', reason };
  }
  if (holds && allowed >= 0) {
    const better = found.reference !== null && point < -slack && metric.name !== 'latency';
    const best = found.reference === null && point >= -slack && isBest(metric, found.candidate);
    const same = found.same === 'outcomes' ? 'no example changed' : undefined;
    const why = better ? 'the figure got better' : best ? 'no figure can be better' : same;
    if (why !== undefined) {
      const hidden = range !== undefined && !within(range.high) && found.n !== undefined;
      if (!hidden) return { status: 'pass' };
      const reason = `passes because ${why}, though ${formatCount(found.n ?? 0)} examples are too few to rule out a change beyond the limit`;
      return { status: 'pass', reason };
    }
  }
  if (range === undefined || test === undefined) return byPoint(limit, found, holds, words);
  if (within(range.high)) return { status: 'pass' };
  if (!holds && test.adjusted <= test.alpha) return { status: 'fail', reason: words };
  const why = within(range.low)
    ? `the limit lies inside the ${formatLevel(range.level)} interval`
    : `probably beyond the limit, but not beyond doubt: p = ${formatP(test.adjusted)}${among(test, level)}, above ${test.alpha}`;
  return {
    status: 'inconclusive',
    reason: `${words}; ${why}`,
    advice: adviceOnMoreData(found, { point, allowed, range, test, sample }),
  };
}

/** `point`: the worsening of the figures as they are; `allowed`: what the limit allows of it; `slack`: of rounding alone. */
function worseningOf({ better }: MetricInfo, limit: Limit, found: Figures) {
  const { candidate, reference, change } = found;
  const sign = better === 'lower' ? 1 : -1;
  return {
    sign,
    point: sign * (reference === null ? candidate - limit.value : (change ?? 0)),
    allowed: reference === null ? 0 : allowance(limit, reference),
    slack: ROUNDING * Math.max(Math.abs(candidate), Math.abs(reference ?? limit.value)),
  };
}

type Figures = Pick<Estimate, 'candidate' | 'reference' | 'change'>;

/** Whether the figures alone, without regard to chance, are worse than the limit. */
export function isBeyond(metric: MetricInfo, limit: Limit, found: Figures): boolean {
  const { point, allowed, slack } = worseningOf(metric, limit, found);
  return point > allowed + slack;
}

function isBest({ name, better }: MetricInfo, figure: number): boolean {
  return isShareOfExamples(name) && (better === 'higher' ? figure >= 1 : figure <= 0);
}

/** Figures that are exact, and those of which nothing is known per example. */
function byPoint(limit: Limit, found: Estimate, holds: boolean, words: string): Decision {
  const note = found.unpaired === undefined ? '' : `compared as two points, because ${found.unpaired}`;
  if (!holds) return { status: 'fail', reason: note === '' ? words : `${words}; ${note}` };
  if (note !== '') return { status: 'pass', reason: `was ${note}` };
  const reason = toleranceNote(limit, found);
  return reason === undefined ? { status: 'pass' } : { status: 'pass', reason };
}

function toleranceNote(limit: Limit, { change, reference }: Estimate): string | undefined {
  if (limit.tolerance === undefined || reference === null || change === null) return undefined;
  if (change <= allowance({ ...limit, tolerance: undefined }, reference)) return undefined;
  const { bytes, share } = limit.tolerance;
  return `passes within the tolerance of ${bytes} B or ${share * 100} % for models that were trained anew`;
}

function among({ family }: Test, level: Check['level']): string {
  return level === 'warn' || family === 1 ? '' : ` over the ${family} gates of the run`;
}

/** What the limit allows of worsening, in the metric's unit. A share of a negative figure is of its size. */
export function allowance({ value, relative, floor, tolerance }: Limit, reference: number): number {
  const own = relative ? Math.max(value * Math.abs(reference), floor ?? Number.NEGATIVE_INFINITY) : value;
  if (tolerance === undefined) return own;
  return Math.max(own, tolerance.bytes, tolerance.share * Math.abs(reference));
}

type Range = { readonly low: number; readonly high: number; readonly level: number };

function worseningRange({ interval, reference }: Estimate, sign: number, limit: Limit): Range | undefined {
  if (interval === null) return undefined;
  const shift = reference === null ? limit.value : 0;
  const [a, b] = [sign * (interval.low - shift), sign * (interval.high - shift)];
  return { low: Math.min(a, b), high: Math.max(a, b), level: interval.level };
}

/** `changed by −2.10 pp (−3.00 … −1.20) against the baseline, limit 1 pp`; follows the name of the metric. */
function describe(metric: MetricInfo, against: Check['against'], limit: Limit, found: Estimate): string {
  const { candidate, reference, change, interval } = found;
  if (reference === null || change === null) {
    const value = (figure: number) => formatValue(figure, metric.unit);
    const span = interval === null ? '' : ` (${value(interval.low)} … ${value(interval.high)})`;
    return `came to ${value(candidate)}${span}, limit: ${metric.better === 'higher' ? 'at least' : 'at most'} ${limit.text}`;
  }
  const span = interval === null ? '' : ` (${formatInterval(interval.low, interval.high, metric.unit)})`;
  const share = limit.relative ? formatRelative(change, reference) : '';
  const relative = share === '' ? '' : interval === null ? ` (${share})` : `, which is ${share},`;
  const zero = limit.relative && reference === 0 && limit.floor === undefined;
  const nothing = zero ? `; a percentage of the ${against}'s 0 allows no worsening at all` : '';
  return `changed by ${formatChange(change, metric.unit)}${span}${relative} against the ${against}, limit ${limit.text}${nothing}`;
}

/** Intervals shrink with the root of the number of examples. */
function adviceOnMoreData(
  found: Estimate,
  { point, allowed, range, test, sample }: { point: number; allowed: number; range: Range; test: Test; sample: string },
): string {
  if (found.n === undefined) return 'A longer measurement (`evaluation.latency.seconds`) narrows the interval';
  const needed = examplesToDecide({ n: found.n, point, allowed, range, alpha: test.alpha / Math.max(1, test.family) });
  if (!(needed < 1000 * found.n)) return 'The figure is so near the limit that more examples would hardly decide it';
  return `About ${formatCount(roundUp(needed))} examples in ${sample} would decide it (now ${formatCount(found.n)})`;
}

function roundUp(value: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(value)) - 1);
  return Math.ceil(value / step) * step;
}
