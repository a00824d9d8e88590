import type { Metric } from '../metric.ts';
import type { Comparison } from '../results.ts';
export declare const positiveFlips: Metric<Comparison>;
