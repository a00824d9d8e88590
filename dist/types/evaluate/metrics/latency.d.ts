import type { MetricInfo } from '../metric.ts';
/** Measured by `measureLatency`, not from predictions. */
export declare const latency: MetricInfo;
