import type { Metric } from '../metric.ts';
import type { Comparison } from '../results.ts';

export const klDivergence: Metric<Comparison> = {
  info: {
    name: 'klDivergence',
    title: 'KL divergence',
    unit: 'nats',
    better: 'lower',
    description:
      "Mean Kullback–Leibler divergence of the original's probabilities from the model's: Σ p·ln(p/q) over the classes, for several labels the mean over them; q clipped at 1e-7.",
    machineDependent: true,
  },
  compute: ({ count, divergences }) => (divergences?.reduce((sum, value) => sum + value, 0) ?? Number.NaN) / count,
};
