import type { Metric } from '../metric.ts';
import type { LabelledMultiLabel } from '../results.ts';
export declare const exactMatch: Metric<LabelledMultiLabel>;
