import type { Metric } from '../metric.ts';
import type { LabelledMultiLabel } from '../results.ts';
export declare const multiLabelLogLoss: Metric<LabelledMultiLabel>;
