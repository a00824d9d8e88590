import type { Metric } from '../metric.ts';
import type { LabelledClassification } from '../results.ts';
export declare const ECE_BINS = 15;
/** Which bin a confidence of 0 … 1 falls into. */
export declare function eceBin(confidence: number): number;
/**
 * Expected calibration error: Guo, Pleiss, Sun, Weinberger, "On Calibration of Modern Neural Networks" (2017), with
 * their 15 bins of equal width, ((m−1)/15, m/15].
 */
export declare const ece: Metric<LabelledClassification>;
