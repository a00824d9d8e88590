import type { Metric } from '../metric.ts';
import type { LabelledRegression } from '../results.ts';
/** As scikit-learn's `r2_score` (uniform average); NaN where the labels of every output are constant. */
export declare const r2: Metric<LabelledRegression>;
