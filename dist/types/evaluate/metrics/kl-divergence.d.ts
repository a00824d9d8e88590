import type { Metric } from '../metric.ts';
import type { Comparison } from '../results.ts';
export declare const klDivergence: Metric<Comparison>;
