/** What judging needs to know of one model; an `Evaluation` is one, and so is what a record on file holds. */
import type { Evaluation, LatencyFigures, Predictions } from '../evaluate/measurement.ts';
export interface Measured {
    readonly metrics: Evaluation['metrics'];
    /** Reason by name of a metric that could not be measured. */
    readonly missing?: Evaluation['missing'];
    /** Absent: nothing is known per example, changes are compared as two points. */
    readonly predictions?: Predictions;
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
    readonly latency?: LatencyFigures;
}
