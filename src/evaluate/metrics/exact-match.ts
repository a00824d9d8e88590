import type { Metric } from '../metric.ts';
import type { LabelledMultiLabel } from '../results.ts';

export const exactMatch: Metric<LabelledMultiLabel> = {
  info: {
    name: 'exactMatch',
    title: 'Exact match',
    unit: 'fraction',
    better: 'higher',
    description: 'Share of examples with every label right.',
    machineDependent: true,
  },
  compute: ({ count, truth }) => {
    let right = 0;
    for (let i = 0; i < count; i++) if (truth.wrong[i] === 0) right++;
    return right / count;
  },
};
