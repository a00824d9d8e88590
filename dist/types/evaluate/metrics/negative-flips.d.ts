import type { Metric } from '../metric.ts';
import type { Comparison } from '../results.ts';
/** Yan et al., "Positive-Congruent Training: Towards Regression-Free Model Updates" (2021): the negative flip rate. */
export declare const negativeFlips: Metric<Comparison>;
