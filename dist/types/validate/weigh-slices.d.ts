import type { MetricInfo } from '../evaluate/metric.ts';
import type { Absent } from './estimate.ts';
import type { Check } from './gate.ts';
import type { Limit } from './limit.ts';
import type { Subjects } from './measured.ts';
import { type Sliced } from './slices.ts';
export interface SliceSettings {
    /** Nominal coverage of intervals, in (0.5, 1). */
    readonly confidence: number;
    /** A slice of fewer examples is named and fails no gate; 30 when absent. */
    readonly minSliceSize?: number;
    readonly classNames?: readonly string[];
}
export declare const DEFAULT_SLICE_SIZE = 30;
/** What a gate on slices found, or why nothing. */
export declare function weighSlices({ info, slice, against, limit }: {
    info: MetricInfo;
    slice: string;
    against: Check['against'];
    limit: Limit;
}, input: Subjects & SliceSettings): Sliced | Absent;
