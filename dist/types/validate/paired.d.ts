/** Per-example outcomes of two models on the same examples, for metrics that are a share of examples. */
import type { Predictions } from '../evaluate/measurement.ts';
import type { Measured } from './measured.ts';
/** On how many examples the event (right, agrees, flipped) holds only for the candidate, only for the reference. */
export interface Pairs {
    readonly gained: number;
    readonly lost: number;
    readonly n: number;
}
/** Behavioural tests try examples of their own, the same for all models. */
export declare function isBehaviour(metric: string): boolean;
/** Whether the metric is a share of the test examples, so that a score interval of a proportion applies. */
export declare function isShareOfExamples(metric: string): boolean;
/** The share of the subject's examples; undefined where the metric is none, or nothing is known per example. */
export declare function shareOf(metric: string, subject: Measured, original: Measured): number | undefined;
/** The pairs, or why there are none (undefined where the metric is no share of examples at all). */
export declare function pairOutcomes(metric: string, candidate: Measured, reference: Measured, original: Measured): Pairs | string | undefined;
/** Where each example of `a` stands in `b`; undefined when they are not the same examples. */
export declare function alignment(a: Predictions | undefined, b: Predictions | undefined): 'same' | Int32Array | undefined;
