import type { Metric } from '../metric.ts';
import { perClass } from '../per-class.ts';
import type { LabelledClassification } from '../results.ts';

export const worstClassRecall: Metric<LabelledClassification> = {
  info: {
    name: 'worstClassRecall',
    title: 'Worst class recall',
    unit: 'fraction',
    better: 'higher',
    description: 'Lowest share of rightly predicted examples among the classes that occur in the data.',
    machineDependent: true,
  },
  compute: (results) =>
    perClass(results).reduce((worst, { support, recall }) => (support > 0 ? Math.min(worst, recall) : worst), 1),
};
