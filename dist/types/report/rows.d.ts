/** One row per metric: original, baseline and candidate side by side. */
import type { MetricInfo } from '../evaluate/metric.ts';
import type { Check } from '../validate/gate.ts';
import type { Subjects } from '../validate/measured.ts';
import type { Row } from './report.ts';
/** Rows of all metrics that were measured, are gated, or should have been measured and say why not. */
export declare function buildRows(metrics: readonly MetricInfo[], subjects: Subjects, checks: readonly Check[], confidence: number): Row[];
