/** What judging needs to know of one model; an `Evaluation` is one, and so is what a record on file holds. */
import type { Evaluation, LatencyFigures, Predictions } from '../evaluate/measurement.ts';
import type { Check } from './gate.ts';
export interface Measured {
    readonly metrics: Evaluation['metrics'];
    /** Reason by name of a metric that could not be measured. */
    readonly missing?: Evaluation['missing'];
    /** Absent: nothing is known per example, changes are compared as two points. */
    readonly predictions?: Predictions;
    /** Outcomes of behavioural tests by metric. */
    readonly behaviour?: Evaluation['behaviour'];
    /** Equal digests: the same bytes, so no measured difference is a change. */
    readonly modelDigest?: string;
}
/** The models of one target side by side. */
export interface Subjects {
    readonly original: Measured;
    readonly candidate: Measured;
    readonly baseline?: Measured;
    /** Why there is no baseline to compare with, as a clause: `none is stored for this target`. */
    readonly baselineMissing?: string;
    /** How the next one comes to be stored, as a sentence without full stop; absent: by a file that is committed. */
    readonly baselineAdvice?: string;
    /** Of the last release. */
    readonly release?: Measured;
    readonly releaseMissing?: string;
    /** By metric: the record of the window of history that is best in it. */
    readonly best?: Readonly<Record<string, Measured>>;
    readonly bestMissing?: string;
    readonly latency?: LatencyFigures;
    /** The candidate was trained anew in this run: its size differs by some bytes each time. */
    readonly retrained?: boolean;
}
export type Reference = Exclude<Check['against'], 'value'>;
export declare function referenceOf(metric: string, against: Reference, subjects: Subjects): Measured | undefined;
/** Why there is no such reference, as a clause. */
export declare function missingReason(against: Reference, subjects: Subjects): string;
export declare function sameBytes({ modelDigest }: Measured, other: Measured | undefined): boolean;
/** The figure, or why there is none. */
export declare function figureOf(metric: string, { metrics, missing }: Measured): number | string;
