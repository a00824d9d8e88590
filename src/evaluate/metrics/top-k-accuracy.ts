import type { Metric } from '../metric.ts';
import type { LabelledClassification } from '../results.ts';

/** `top3Accuracy` for k = 3. Undefined (NaN) where there are no more than k classes: it would always be 1. */
export function topKAccuracy(k: number): Metric<LabelledClassification> {
  return {
    info: {
      name: `top${k}Accuracy`,
      title: `Top-${k} accuracy`,
      unit: 'fraction',
      better: 'higher',
      description: `Share of examples whose true class is among the ${k} most probable.`,
      machineDependent: true,
    },
    compute: ({ count, classes, truth }) => {
      if (k >= classes) return Number.NaN;
      let right = 0;
      for (let i = 0; i < count; i++) if (truth.rank[i] < k) right++;
      return right / count;
    },
  };
}
