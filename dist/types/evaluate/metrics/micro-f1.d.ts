import type { Metric } from '../metric.ts';
import type { LabelledMultiLabel } from '../results.ts';
export declare const microF1: Metric<LabelledMultiLabel>;
