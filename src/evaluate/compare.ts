/** Differences between the outputs of one model and the original, summed batch by batch. */
import type { Predictions } from './measurement.ts';
import type { Comparison } from './results.ts';

export interface DriftSum {
  add(values: Float32Array, original: Float32Array): void;
  finish(): Comparison['drift'];
}

export function sumDrift(): DriftSum {
  let [absolute, squared, reference, count] = [0, 0, 0, 0];
  return {
    add(values, original) {
      // Sums of the batch in locals: captured variables would be boxed anew at each step.
      let [a, s, r] = [0, 0, 0];
      for (let i = 0; i < values.length; i++) {
        const difference = values[i] - original[i];
        a += Math.abs(difference);
        s += difference * difference;
        r += original[i] * original[i];
      }
      absolute += a;
      squared += s;
      reference += r;
      count += values.length;
    },
    finish: () => ({
      meanAbsolute: absolute / count,
      rms: Math.sqrt(squared / count),
      originalRms: Math.sqrt(reference / count),
    }),
  };
}

type Predicted = Omit<Predictions, 'ids' | 'agrees'>;

/** 1 where both predict the same class or the same set of labels; undefined for regression. */
export function agreeing(candidate: Predicted, original: Predicted): Uint8Array | undefined {
  const agrees = new Uint8Array(candidate.count);
  if (candidate.classes !== undefined && original.classes !== undefined) {
    for (let i = 0; i < agrees.length; i++) agrees[i] = candidate.classes[i] === original.classes[i] ? 1 : 0;
    return agrees;
  }
  if (candidate.labels === undefined || original.labels === undefined) return undefined;
  const width = candidate.outputs;
  for (let row = 0; row < agrees.length; row++) {
    let same = 1;
    for (let i = row * width; i < (row + 1) * width; i++) if (candidate.labels[i] !== original.labels[i]) same = 0;
    agrees[row] = same;
  }
  return agrees;
}
