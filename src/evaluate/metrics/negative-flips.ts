import type { Metric } from '../metric.ts';
import type { Comparison } from '../results.ts';

/** Yan et al., "Positive-Congruent Training: Towards Regression-Free Model Updates" (2021): the negative flip rate. */
export const negativeFlips: Metric<Comparison> = {
  info: {
    name: 'negativeFlips',
    title: 'Negative flips',
    unit: 'fraction',
    better: 'lower',
    description: 'Share of examples that the original gets right and this model gets wrong.',
    machineDependent: true,
  },
  compute: ({ count, correct, originalCorrect }) => {
    if (correct === undefined || originalCorrect === undefined) return Number.NaN;
    let flips = 0;
    for (let i = 0; i < count; i++) if (originalCorrect[i] === 1 && correct[i] === 0) flips++;
    return flips / count;
  },
};
