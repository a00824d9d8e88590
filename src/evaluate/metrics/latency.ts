import type { MetricInfo } from '../metric.ts';

/** Measured by `measureLatency`, not from predictions. */
export const latency: MetricInfo = {
  name: 'latency',
  title: 'Latency',
  unit: 'ratio',
  better: 'lower',
  description:
    "Time of a prediction divided by the original's, both timed in interleaved blocks in one process; median of the blocks.",
  machineDependent: true,
};
