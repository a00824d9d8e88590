import type { Metric } from '../metric.ts';
import type { LabelledRegression } from '../results.ts';

export const mae: Metric<LabelledRegression> = {
  info: {
    name: 'mae',
    title: 'MAE',
    unit: 'number',
    better: 'lower',
    description: 'Mean absolute error over examples and outputs.',
    machineDependent: true,
  },
  compute: ({ count, truth }) => truth.absoluteError.reduce((sum, error) => sum + error, 0) / count,
};
