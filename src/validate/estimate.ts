/** One metric of the candidate beside what a gate holds it against: two figures, their difference, its interval. */
import type { LatencyFigures } from '../evaluate/measurement.ts';
import { tango } from '../stats/tango.ts';
import { wilson } from '../stats/wilson.ts';
import type { Check } from './gate.ts';
import type { Measured, Subjects } from './measured.ts';
import { isShareOfExamples, pairOutcomes } from './paired.ts';

export interface Estimate {
  readonly candidate: number;
  /** Null against a value. */
  readonly reference: number | null;
  readonly change: number | null;
  readonly interval: Check['interval'];
  /** Examples behind the interval. */
  readonly n?: number;
  /** No example's outcome differs, or the bytes are the same. */
  readonly same?: 'bytes' | 'outcomes';
  /** Why a share of examples has no interval. */
  readonly unpaired?: string;
}

/** Why a figure is absent; `whose` decides what that means for the verdict. */
export interface Absent {
  readonly whose: 'candidate' | 'original' | 'baseline';
  readonly why: string;
}

/** What the original is when compared with itself; no evaluation of it holds these. */
const OF_ITSELF: Readonly<Record<string, number>> = {
  agreement: 1,
  negativeFlips: 0,
  positiveFlips: 0,
  drift: 0,
  relativeDrift: 0,
};

export function estimate(
  metric: string,
  against: Check['against'],
  subjects: Subjects,
  level: number,
): Estimate | Absent {
  if (metric === 'latency') return estimateLatency(against, subjects.latency, subjects);
  const candidate = figure(metric, subjects.candidate);
  if (typeof candidate === 'string') return { whose: 'candidate', why: candidate };
  if (against === 'value') return estimateValue(metric, candidate, subjects.candidate, level);

  const subject = subjects[against];
  if (subject === undefined) return { whose: 'baseline', why: subjects.baselineMissing ?? 'there is none' };
  const reference =
    against === 'original' && Object.hasOwn(OF_ITSELF, metric) ? OF_ITSELF[metric] : figure(metric, subject);
  if (typeof reference === 'string') return { whose: against, why: reference };
  const change = candidate - reference;
  if (sameBytes(subjects.candidate, subject)) return { candidate, reference, change, interval: null, same: 'bytes' };
  const pairs = pairOutcomes(metric, subjects.candidate, subject, subjects.original);
  if (pairs === undefined) return { candidate, reference, change, interval: null };
  if (typeof pairs === 'string') return { candidate, reference, change, interval: null, unpaired: pairs };
  const interval = { ...tango(pairs.gained, pairs.lost, pairs.n, level), method: 'Tango score, paired' };
  const same = pairs.gained + pairs.lost === 0 ? 'outcomes' : undefined;
  return { candidate, reference, change, interval, n: pairs.n, same };
}

function sameBytes({ modelDigest }: Measured, other: Measured | undefined): boolean {
  return modelDigest !== undefined && modelDigest === other?.modelDigest;
}

function estimateValue(metric: string, candidate: number, subject: Measured, level: number): Estimate {
  const n = subject.predictions?.count ?? 0;
  const share = isShareOfExamples(metric) && candidate >= 0 && candidate <= 1;
  const base = { candidate, reference: null, change: null };
  if (!share) return { ...base, interval: null };
  if (n < 1) return { ...base, interval: null, unpaired: 'the number of examples is not on record' };
  return { ...base, interval: { ...wilson(candidate * n, n, level), method: 'Wilson score' }, n };
}

/** Coverage of the intervals in `LatencyFigures`. */
const LATENCY_LEVEL = 0.95;

/** The ratio of a ratio is given the widest interval that its two parts allow. */
function estimateLatency(
  against: Check['against'],
  latency: LatencyFigures | undefined,
  subjects: Subjects,
): Estimate | Absent {
  if (latency === undefined) {
    return { whose: 'candidate', why: subjects.candidate.missing?.latency ?? 'latency was not measured in this run' };
  }
  const { ratio, interval } = latency.candidate;
  const same = against !== 'value' && sameBytes(subjects.candidate, subjects[against]) ? 'bytes' : undefined;
  const bounds = ([low, high]: readonly [number, number]) => ({
    low,
    high,
    level: LATENCY_LEVEL,
    method: 'interleaved timing',
  });
  if (!Number.isFinite(ratio)) return { whose: 'candidate', why: `the timing gave ${ratio}` };
  if (against === 'value') return { candidate: ratio, reference: null, change: null, interval: bounds(interval) };
  if (against === 'original') {
    const change: [number, number] = [interval[0] - 1, interval[1] - 1];
    return { candidate: ratio, reference: 1, change: ratio - 1, interval: bounds(change), same };
  }
  if (latency.baseline === undefined) {
    const why =
      subjects.baseline === undefined ? subjects.baselineMissing : "the baseline's model is not there to be timed";
    return { whose: 'baseline', why: why ?? 'there is none' };
  }
  const base = latency.baseline;
  // Both are ratios to the original of this run; their difference is at most this wide.
  const change: [number, number] = [interval[0] - base.interval[1], interval[1] - base.interval[0]];
  return { candidate: ratio, reference: base.ratio, change: ratio - base.ratio, interval: bounds(change), same };
}

/** The figure, or why there is none. */
function figure(metric: string, { metrics, missing }: Measured): number | string {
  const value = Object.hasOwn(metrics, metric) ? metrics[metric] : undefined;
  if (value === undefined)
    return (missing && Object.hasOwn(missing, metric) && missing[metric]) || 'it was not measured';
  return Number.isFinite(value) ? value : `the figure is ${value}`;
}
