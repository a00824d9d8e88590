import type { Measured } from './measured.ts';
/** On how many examples the event (right, agrees, flipped) holds only for the candidate, only for the reference. */
export interface Pairs {
    readonly gained: number;
    readonly lost: number;
    readonly n: number;
}
/** Whether the metric is a share of the test examples, so that a score interval of a proportion applies. */
export declare function isShareOfExamples(metric: string): boolean;
/** The pairs, or why there are none (undefined where the metric is no share of examples at all). */
export declare function pairOutcomes(metric: string, candidate: Measured, reference: Measured, original: Measured): Pairs | string | undefined;
