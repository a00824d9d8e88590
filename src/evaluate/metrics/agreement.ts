import type { Metric } from '../metric.ts';
import type { Comparison } from '../results.ts';

export const agreement: Metric<Comparison> = {
  info: {
    name: 'agreement',
    title: 'Agreement with original',
    unit: 'fraction',
    better: 'higher',
    description: 'Share of examples for which the model predicts what the original predicts.',
    machineDependent: true,
  },
  compute: ({ count, agrees }) => (agrees?.reduce((sum, same) => sum + same, 0) ?? Number.NaN) / count,
};
