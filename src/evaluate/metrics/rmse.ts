import type { Metric } from '../metric.ts';
import type { LabelledRegression } from '../results.ts';

export const rmse: Metric<LabelledRegression> = {
  info: {
    name: 'rmse',
    title: 'RMSE',
    unit: 'number',
    better: 'lower',
    description: 'Square root of the mean squared error over examples and outputs.',
    machineDependent: true,
  },
  compute: ({ count, truth }) => Math.sqrt(truth.squaredError.reduce((sum, error) => sum + error, 0) / count),
};
