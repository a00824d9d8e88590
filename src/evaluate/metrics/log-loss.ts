import type { Metric } from '../metric.ts';
import type { LabelledClassification } from '../results.ts';

/** Float32 probabilities underflow to 0; Keras' clip of 1e-7 bounds what one example can cost (16.1 nats). */
export const SMALLEST_PROBABILITY = 1e-7;

export const logLoss: Metric<LabelledClassification> = {
  info: {
    name: 'logLoss',
    title: 'Log loss',
    unit: 'nats',
    better: 'lower',
    description: 'Mean of minus the logarithm of the probability given to the true class, clipped at 1e-7.',
    machineDependent: true,
  },
  compute: ({ count, truth }) => {
    let sum = 0;
    for (let i = 0; i < count; i++) sum -= Math.log(Math.max(truth.probability[i], SMALLEST_PROBABILITY));
    return sum / count;
  },
};
