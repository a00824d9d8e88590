import type { Metric } from '../metric.ts';
import type { LabelledMultiLabel } from '../results.ts';

export const multiLabelLogLoss: Metric<LabelledMultiLabel> = {
  info: {
    name: 'logLoss',
    title: 'Log loss',
    unit: 'nats',
    better: 'lower',
    description: 'Binary cross-entropy, averaged over examples and classes, probabilities clipped at 1e-7.',
    machineDependent: true,
  },
  compute: ({ count, truth }) => truth.loss.reduce((sum, loss) => sum + loss, 0) / count,
};
