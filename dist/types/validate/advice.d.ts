/** What to do about a gate that fails: one sentence that names settings. */
import type { MetricInfo } from '../evaluate/metric.ts';
export declare function adviceOnFail(metric: MetricInfo): string;
