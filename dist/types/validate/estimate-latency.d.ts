/** The latency of the candidate beside what a gate holds it against: ratios, from timing in interleaved blocks. */
import type { Absent, Estimate } from './estimate.ts';
import type { Check } from './gate.ts';
import { type Subjects } from './measured.ts';
/**
 * Figures are ratios to the original's time in this run. Against the baseline the change is the ratio of candidate and
 * baseline in the same blocks, in the unit of the baseline's figure. `level`: coverage of the interval, in (0, 1).
 */
export declare function estimateLatency(against: Check['against'], subjects: Subjects, level: number): Estimate | Absent;
