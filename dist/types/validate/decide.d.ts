/** From an estimate and a limit to a status, with the reason and what would help. */
import type { MetricInfo } from '../evaluate/metric.ts';
import type { Estimate } from './estimate.ts';
import type { Check } from './gate.ts';
import type { Limit } from './limit.ts';
export interface Decision {
    readonly status: 'pass' | 'fail' | 'inconclusive';
    readonly reason?: string;
    readonly advice?: string;
}
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
export declare function decide(metric: MetricInfo, { against, limit, level }: Pick<Check, 'against' | 'limit' | 'level'>, found: Estimate, test: Test | undefined, sample?: string): Decision;
type Figures = Pick<Estimate, 'candidate' | 'reference' | 'change'>;
/** Whether the figures alone, without regard to chance, are worse than the limit. */
export declare function isBeyond(metric: MetricInfo, limit: Limit, found: Figures): boolean;
/** What the limit allows of worsening, in the metric's unit. A share of a negative figure is of its size. */
export declare function allowance({ value, relative, floor, tolerance }: Limit, reference: number): number;
export {};
