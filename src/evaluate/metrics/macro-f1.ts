import type { Metric } from '../metric.ts';
import { perClass } from '../per-class.ts';
import type { LabelledClassification } from '../results.ts';

/** As scikit-learn's `f1_score(average='macro')`: over the classes that occur among labels or predictions. */
export const macroF1: Metric<LabelledClassification> = {
  info: {
    name: 'macroF1',
    title: 'Macro F1',
    unit: 'fraction',
    better: 'higher',
    description:
      'F1 of each class (harmonic mean of precision and recall), averaged over the classes with equal weight.',
    machineDependent: true,
  },
  compute: (results) => {
    const seen = perClass(results).filter(({ support, predicted }) => support + predicted > 0);
    return seen.reduce((sum, { f1 }) => sum + f1, 0) / seen.length;
  },
};
