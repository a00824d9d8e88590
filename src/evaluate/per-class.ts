import type { LabelledClassification } from './results.ts';

export interface ClassFigures {
  /** Examples of the class. */
  readonly support: number;
  /** Examples predicted as the class. */
  readonly predicted: number;
  /** Rightly predicted share of the class; NaN where it has no examples. */
  readonly recall: number;
  /** 2 TP / (support + predicted); NaN where the class neither occurs nor is predicted. */
  readonly f1: number;
}

export function perClass({ count, classes, predicted, truth }: LabelledClassification): ClassFigures[] {
  const support = new Float64Array(classes);
  const claimed = new Float64Array(classes);
  const right = new Float64Array(classes);
  for (let i = 0; i < count; i++) {
    support[truth.labels[i]]++;
    claimed[predicted[i]]++;
    if (truth.rank[i] === 0) right[predicted[i]]++;
  }
  return Array.from(support, (examples, index) => ({
    support: examples,
    predicted: claimed[index],
    recall: right[index] / examples,
    f1: (2 * right[index]) / (examples + claimed[index]),
  }));
}
