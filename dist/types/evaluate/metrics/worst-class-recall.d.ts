import type { Metric } from '../metric.ts';
import type { LabelledClassification } from '../results.ts';
export declare const worstClassRecall: Metric<LabelledClassification>;
