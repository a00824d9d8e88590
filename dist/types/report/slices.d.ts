/** Figures per slice and per class, for reading: each interval stands on its own, and no gate looks at them. */
import type { MetricInfo } from '../evaluate/metric.ts';
import type { Check } from '../validate/gate.ts';
import { type Subjects } from '../validate/measured.ts';
import type { SliceTable } from './report.ts';
export interface SliceListing {
    readonly metrics: readonly MetricInfo[];
    readonly subjects: Subjects;
    readonly checks: readonly Check[];
    readonly confidence: number;
    readonly classNames?: readonly string[];
    /** Whether classes are listed too. */
    readonly perClass: boolean;
}
/** The headline metric, and those with gates on slices; undefined where there are neither slices nor classes. */
export declare function buildSlices(listing: SliceListing): SliceTable[] | undefined;
