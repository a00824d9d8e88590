/**
 * A gate on parts of the test split: one slice, every slice, or every class. All parts that it looks at are judged
 * together, so that looking at many raises no false alarm: intervals at the Bonferroni level, and the p-value of the gate is
 * the smallest of its parts times their number (Dunn 1961, JASA 56:52–64). That holds however the parts overlap, and with
 * the exact methods that small parts need.
 */
import type { Predictions } from '../evaluate/measurement.ts';
import type { MetricInfo } from '../evaluate/metric.ts';
import { type Absent, type Estimate } from './estimate.ts';
import type { Check } from './gate.ts';
import type { Subjects } from './measured.ts';
/** Examples of a slice, by their places in the candidate's predictions. */
export interface Slice {
    readonly name: string;
    readonly rows: Int32Array;
}
export interface SlicePart {
    readonly name: string;
    readonly size: number;
    readonly found: Estimate | Absent;
    /** One-sided p-value of "the candidate is within the limit" for this part alone. */
    readonly p?: number;
}
export interface Sliced {
    /** Large enough to be judged. */
    readonly parts: readonly SlicePart[];
    /** Named, and judged by nobody. */
    readonly small: readonly {
        readonly name: string;
        readonly size: number;
    }[];
    readonly minSize: number;
    /** Of the whole gate. */
    readonly p?: number;
}
/** `any`: all slices of the target; `classes`: one per true class; else the one of that name. */
export declare function slicesOf(wanted: string, predictions: Predictions | undefined, classNames: readonly string[] | undefined): readonly Slice[] | string;
export interface SliceRequest {
    readonly info: MetricInfo;
    readonly against: Check['against'];
    /** What the limit allows for a reference figure (null: against a value), as `Estimate.pOf` takes it. */
    readonly allowed: (reference: number | null) => number;
    readonly subjects: Subjects;
    /** Nominal coverage of all intervals together. */
    readonly level: number;
    readonly minSize: number;
}
/** The metric on each part, with simultaneous intervals. */
export declare function estimateSlices(slices: readonly Slice[], request: SliceRequest): Sliced;
