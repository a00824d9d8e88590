/** The models of one target, as if the test split held only some of its examples. */
import type { Predictions } from '../evaluate/measurement.ts';
import type { MetricInfo } from '../evaluate/metric.ts';
import type { Check } from './gate.ts';
import { type Subjects } from './measured.ts';
/** Whether the metric can be told for a part of the examples: a share of them, or a function of sums over them. */
export declare function isSliceable({ name }: MetricInfo): boolean;
/**
 * Yields the models as if there were only the examples at `rows`, places in the order of the candidate's predictions. Models
 * of other examples hold no predictions then.
 */
export declare function slicer(info: MetricInfo, against: Check['against'], subjects: Subjects): (rows: Int32Array) => Subjects;
/** Some rows of predictions, in the order of `rows`. Of which slices they are is left out: nobody slices a slice. */
export declare function subset(predictions: Predictions, rows: Int32Array): Predictions;
