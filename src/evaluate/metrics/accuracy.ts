import type { Metric } from '../metric.ts';
import type { LabelledClassification } from '../results.ts';

export const accuracy: Metric<LabelledClassification> = {
  info: {
    name: 'accuracy',
    title: 'Accuracy',
    unit: 'fraction',
    better: 'higher',
    description: 'Share of examples whose predicted class is the true one.',
    machineDependent: true,
  },
  compute: ({ count, truth }) => {
    let right = 0;
    for (let i = 0; i < count; i++) if (truth.rank[i] === 0) right++;
    return right / count;
  },
};
