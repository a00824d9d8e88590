/** The latency of the candidate beside what a gate holds it against: ratios, from timing in interleaved blocks. */
import type { Absent, Estimate } from './estimate.ts';
import type { Check } from './gate.ts';
import { type LatencyRatio, latencyRatio } from './latency-ratio.ts';
import { type Subjects, sameBytes } from './measured.ts';

/**
 * Figures are ratios to the original's time in this run. Against the baseline the change is the ratio of candidate and
 * baseline in the same blocks, in the unit of the baseline's figure. `level`: coverage of the interval, in (0, 1).
 */
export function estimateLatency(against: Check['against'], subjects: Subjects, level: number): Estimate | Absent {
  const { latency } = subjects;
  if (latency === undefined) {
    return { whose: 'candidate', why: subjects.candidate.missing?.latency ?? 'latency was not measured in this run' };
  }
  if (against === 'release' || against === 'best') {
    return { whose: 'baseline', why: 'times of other runs can not be compared with; time is a ratio of this run' };
  }
  const candidate = latency.candidate.ratio;
  if (!Number.isFinite(candidate)) return { whose: 'candidate', why: `the timing gave ${candidate}` };
  const ratio = latencyRatio(latency, against === 'baseline' ? 'baseline' : 'original');
  if (ratio === undefined) {
    const why =
      subjects.baseline === undefined ? subjects.baselineMissing : "the baseline's model is not there to be timed";
    return { whose: 'baseline', why: why ?? 'there is none' };
  }
  if (against === 'value') {
    const interval = bounds(ratio, level, (value) => value);
    return { candidate, reference: null, change: null, interval, pOf: ratio.atMostP };
  }
  const reference = against === 'baseline' ? (latency.baseline?.ratio ?? 1) : 1;
  return {
    candidate,
    reference,
    change: reference * (ratio.ratio - 1),
    interval: bounds(ratio, level, (value) => reference * (value - 1)),
    pOf: (allowed) => ratio.atMostP(1 + allowed / reference),
    same: sameBytes(subjects.candidate, subjects[against]) ? 'bytes' : undefined,
  };
}

function bounds(ratio: LatencyRatio, level: number, inUnit: (ratio: number) => number): Estimate['interval'] {
  const [low, high] = ratio.interval(level);
  return { low: inUnit(low), high: inUnit(high), level, method: 'interleaved blocks' };
}
