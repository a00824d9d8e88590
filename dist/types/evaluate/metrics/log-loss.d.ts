import type { Metric } from '../metric.ts';
import type { LabelledClassification } from '../results.ts';
/** Float32 probabilities underflow to 0; Keras' clip of 1e-7 bounds what one example can cost (16.1 nats). */
export declare const SMALLEST_PROBABILITY = 1e-7;
export declare const logLoss: Metric<LabelledClassification>;
