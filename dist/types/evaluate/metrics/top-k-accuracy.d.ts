import type { Metric } from '../metric.ts';
import type { LabelledClassification } from '../results.ts';
/** `top3Accuracy` for k = 3. Undefined (NaN) where there are no more than k classes: it would always be 1. */
export declare function topKAccuracy(k: number): Metric<LabelledClassification>;
