/** Change of a metric on one part of the examples, for listings: cheap, each part on its own. Gates use `slices.ts`. */
import type { MetricInfo } from '../evaluate/metric.ts';
import type { Subjects } from './measured.ts';
export interface SliceEvidence {
    /** Of the change. */
    readonly interval: {
        readonly low: number;
        readonly high: number;
    } | null;
    /** Two-sided p-value of "no change"; null where there is no test. */
    readonly p: number | null;
}
/** `part`: the models on the examples of the part alone. `together`: examples of all parts that are listed. */
export declare function sliceEvidence(info: MetricInfo, against: 'baseline' | 'original', part: Subjects, level: number, together?: number): SliceEvidence;
/** Benjamini–Hochberg over those that have a p-value. */
export declare function sliceQ(pValues: readonly (number | null)[]): (number | null)[];
