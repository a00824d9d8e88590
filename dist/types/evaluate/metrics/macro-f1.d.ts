import type { Metric } from '../metric.ts';
import type { LabelledClassification } from '../results.ts';
/** As scikit-learn's `f1_score(average='macro')`: over the classes that occur among labels or predictions. */
export declare const macroF1: Metric<LabelledClassification>;
