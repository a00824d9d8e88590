import type { Metric } from '../metric.ts';
import type { Comparison } from '../results.ts';

export const drift: Metric<Comparison> = {
  info: {
    name: 'drift',
    title: 'Output drift',
    unit: 'number',
    better: 'lower',
    description:
      "Mean absolute difference of the outputs from the original's: of probabilities for classes and labels, of the numbers themselves for regression.",
    machineDependent: true,
  },
  compute: (comparison) => comparison.drift.meanAbsolute,
};
