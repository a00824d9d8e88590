/** Reads the limit of a gate: a number with a unit that fits the metric. */
import type { MetricInfo } from '../evaluate/metric.ts';
import type { Check, GateOptions } from './gate.ts';
export type Limit = Check['limit'];
export type Against = Check['against'];
/** What is wrong with a limit, in the words of a failure. */
export interface LimitProblem {
    readonly what: string;
    readonly fix: string;
}
/**
 * `1 pp`, `2 %`, `95 %`, `200 kB`, `1.1x`, `0.01`; also two of them joined by `or`, one relative and one absolute, of which
 * the wider holds: `2 % or 256 B`. A percentage against original or baseline is relative to that value, never points.
 */
export declare function parseLimit(raw: GateOptions['limit'], metric: MetricInfo, against: Against): Limit | LimitProblem;
