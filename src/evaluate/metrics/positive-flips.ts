import type { Metric } from '../metric.ts';
import type { Comparison } from '../results.ts';

export const positiveFlips: Metric<Comparison> = {
  info: {
    name: 'positiveFlips',
    title: 'Positive flips',
    unit: 'fraction',
    better: 'higher',
    description: 'Share of examples that the original gets wrong and this model gets right.',
    machineDependent: true,
  },
  compute: ({ count, correct, originalCorrect }) => {
    if (correct === undefined || originalCorrect === undefined) return Number.NaN;
    let flips = 0;
    for (let i = 0; i < count; i++) if (originalCorrect[i] === 0 && correct[i] === 1) flips++;
    return flips / count;
  },
};
