/** One metric of the candidate beside what a gate holds it against: two figures, their difference, its interval. */
import type { MetricInfo } from '../evaluate/metric.ts';
import { pairedDifference } from '../stats/paired-difference.ts';
import { pairedDifferenceP } from '../stats/paired-difference-p.ts';
import { proportionP } from '../stats/proportion-p.ts';
import { wilson } from '../stats/wilson.ts';
import type { Bootstraps } from './bootstraps.ts';
import { bootstrapKey } from './bootstraps.ts';
import { estimateLatency } from './estimate-latency.ts';
import type { Check } from './gate.ts';
import { figureOf, type Measured, missingReason, referenceOf, type Subjects, sameBytes } from './measured.ts';
import { OF_ITSELF } from './of-itself.ts';
import { isBehaviour, isShareOfExamples, type Pairs, pairOutcomes } from './paired.ts';

export interface Estimate {
  readonly candidate: number;
  /** Null against a value. */
  readonly reference: number | null;
  readonly change: number | null;
  readonly interval: Check['interval'];
  /** Standard error of the change, where the bootstrap tells it. */
  readonly error?: number;
  /**
   * One-sided p-value of "the candidate is no worse than allowed". Against a value: of the worst value allowed; else of
   * the worsening that is allowed, in the metric's unit. Absent: an exact figure, or nothing is known per example.
   */
  readonly pOf?: (allowed: number) => number;
  /** Examples behind the interval. */
  readonly n?: number;
  /** Of a share of examples, against another model. */
  readonly pairs?: Pairs;
  /** No example's outcome differs, or the bytes are the same. */
  readonly same?: 'bytes' | 'outcomes';
  /** Why a figure that depends on the examples has no interval. */
  readonly unpaired?: string;
}

/** Why a figure is absent; `whose` decides what that means for the verdict. */
export interface Absent {
  readonly whose: 'candidate' | Exclude<Check['against'], 'value'>;
  readonly why: string;
}

/** `bootstraps`: intervals of what is no share of examples; without them such a figure has none. */
export function estimate(
  info: MetricInfo,
  against: Check['against'],
  subjects: Subjects,
  level: number,
  bootstraps?: Bootstraps,
): Estimate | Absent {
  const { name: metric } = info;
  if (metric === 'latency') return estimateLatency(against, subjects, level);
  const candidate = figureOf(metric, subjects.candidate);
  if (typeof candidate === 'string') return { whose: 'candidate', why: candidate };
  if (against === 'value' && info.isWhole) return { candidate, reference: null, change: null, interval: null };
  if (against === 'value') return estimateValue(info, candidate, subjects.candidate, level, bootstraps);

  const subject = referenceOf(metric, against, subjects);
  if (subject === undefined) return { whose: against, why: missingReason(against, subjects) };
  const reference = against === 'original' ? ofOriginal(metric, subject) : figureOf(metric, subject);
  if (typeof reference === 'string') return { whose: against, why: reference };
  const change = candidate - reference;
  const figures = { candidate, reference, change };
  if (sameBytes(subjects.candidate, subject)) return { ...figures, interval: null, same: 'bytes' };
  if (info.isWhole) return { ...figures, interval: null };
  const pairs = pairOutcomes(metric, subjects.candidate, subject, subjects.original);
  if (pairs === undefined) return { ...figures, ...bootstrapped(bootstraps, metric, against, level) };
  if (typeof pairs === 'string') return { ...figures, interval: null, unpaired: pairs };
  const { gained, lost, n } = pairs;
  const interval = pairedDifference(gained, lost, n, level);
  const [bettered, worsened] = info.better === 'higher' ? [gained, lost] : [lost, gained];
  const pOf = (allowed: number) => pairedDifferenceP(bettered, worsened, n, clamp(allowed, -1, 1));
  const same = gained + lost === 0 ? 'outcomes' : undefined;
  return { candidate, reference, change, interval, n, pairs, pOf, same };
}

function estimateValue(
  { name: metric, better }: MetricInfo,
  candidate: number,
  subject: Measured,
  level: number,
  bootstraps: Bootstraps | undefined,
): Estimate {
  const n = (isBehaviour(metric) ? subject.behaviour?.[metric]?.length : subject.predictions?.count) ?? 0;
  const share = isShareOfExamples(metric) && candidate >= 0 && candidate <= 1;
  const base = { candidate, reference: null, change: null };
  if (!share) return { ...base, ...bootstrapped(bootstraps, metric, 'value', level) };
  if (n < 1) return { ...base, interval: null, unpaired: 'the number of examples is not on record' };
  const successes = candidate * n;
  const pOf = (bound: number) =>
    better === 'higher'
      ? proportionP(successes, n, clamp(bound, 0, 1))
      : proportionP(n - successes, n, 1 - clamp(bound, 0, 1));
  return { ...base, interval: { ...wilson(successes, n, level), method: 'Wilson score' }, n, pOf };
}

function ofOriginal(metric: string, original: Measured): number | string {
  return Object.hasOwn(OF_ITSELF, metric) ? OF_ITSELF[metric] : figureOf(metric, original);
}

function bootstrapped(
  bootstraps: Bootstraps | undefined,
  metric: string,
  against: Check['against'],
  level: number,
): Pick<Estimate, 'interval' | 'error' | 'n' | 'pOf' | 'unpaired'> {
  const found = bootstraps?.get(bootstrapKey(metric, against));
  if (found === undefined) return { interval: null };
  if (typeof found === 'string') return { interval: null, unpaired: found };
  return { interval: found.interval(level), error: found.error, n: found.n, pOf: found.pOf };
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
