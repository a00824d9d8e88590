import type { Metric } from '../metric.ts';
import type { LabelledClassification } from '../results.ts';

export const ECE_BINS = 15;

/** Which bin a confidence of 0 … 1 falls into. */
export function eceBin(confidence: number): number {
  return Math.min(ECE_BINS - 1, Math.max(0, Math.ceil(confidence * ECE_BINS) - 1));
}

/**
 * Expected calibration error: Guo, Pleiss, Sun, Weinberger, "On Calibration of Modern Neural Networks" (2017), with
 * their 15 bins of equal width, ((m−1)/15, m/15].
 */
export const ece: Metric<LabelledClassification> = {
  info: {
    name: 'ece',
    title: 'Calibration error',
    unit: 'fraction',
    better: 'lower',
    description:
      'Expected calibration error: |accuracy − mean confidence| in 15 equal bins of confidence, weighted by examples.',
    machineDependent: true,
  },
  compute: ({ count, confidence, truth }) => {
    // Sum of (confidence − right) per bin: its size over `count` is |accuracy − confidence| times the bin's weight.
    const gap = new Float64Array(ECE_BINS);
    for (let i = 0; i < count; i++) {
      gap[eceBin(confidence[i])] += confidence[i] - (truth.rank[i] === 0 ? 1 : 0);
    }
    return gap.reduce((sum, value) => sum + Math.abs(value), 0) / count;
  },
};
