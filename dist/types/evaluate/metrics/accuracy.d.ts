import type { Metric } from '../metric.ts';
import type { LabelledClassification } from '../results.ts';
export declare const accuracy: Metric<LabelledClassification>;
