import type { Model } from '../../model/model.ts';
import type { SizeFigures } from '../measurement.ts';
import type { Metric } from '../metric.ts';
/** What is known of the model's files and weights without running it. */
export interface Subject {
    readonly model: Model;
    readonly size: SizeFigures;
}
/** Bytes of the real files, and counts of the weights. */
export declare const sizes: readonly Metric<Subject>[];
