import type { Metric } from '../metric.ts';
import type { LabelledMultiLabel } from '../results.ts';

export const microF1: Metric<LabelledMultiLabel> = {
  info: {
    name: 'microF1',
    title: 'Micro F1',
    unit: 'fraction',
    better: 'higher',
    description: 'F1 over all single labels taken together: 2 TP / (2 TP + FP + FN).',
    machineDependent: true,
  },
  compute: ({ truth }) => {
    const truePositives = sum(truth.truePositives);
    return (2 * truePositives) / (2 * truePositives + sum(truth.falsePositives) + sum(truth.falseNegatives));
  },
};

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
