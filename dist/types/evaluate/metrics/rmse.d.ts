import type { Metric } from '../metric.ts';
import type { LabelledRegression } from '../results.ts';
export declare const rmse: Metric<LabelledRegression>;
