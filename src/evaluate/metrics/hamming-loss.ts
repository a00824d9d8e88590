import type { Metric } from '../metric.ts';
import type { LabelledMultiLabel } from '../results.ts';

export const hammingLoss: Metric<LabelledMultiLabel> = {
  info: {
    name: 'hammingLoss',
    title: 'Hamming loss',
    unit: 'fraction',
    better: 'lower',
    description: 'Share of single labels, over all examples and classes, that are wrong.',
    machineDependent: true,
  },
  compute: ({ count, classes, truth }) => truth.wrong.reduce((sum, wrong) => sum + wrong, 0) / (count * classes),
};
