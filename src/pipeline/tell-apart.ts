/** Whether examples tell two readings of the same data apart: by pairs, since most examples come out alike under both. */
import type { Predictions } from '../evaluate/measurement.ts';
import { normalQuantile } from '../stats/normal-quantile.ts';
import { tango } from '../stats/tango.ts';

const level = 0.95;

/** True where `one` is better than `other` on the same examples and chance at the 95 % level does not explain it. */
export function isSurelyBetter(one: Predictions, other: Predictions): boolean {
  if (one.count !== other.count || one.count === 0) return false;
  if (one.correct !== undefined && other.correct !== undefined) return byAnswers(one.correct, other.correct);
  if (one.losses !== undefined && other.losses !== undefined) return byLosses(one.losses, other.losses);
  return false;
}

function byAnswers(one: Uint8Array, other: Uint8Array): boolean {
  let [gained, lost] = [0, 0];
  for (let i = 0; i < one.length; i++) {
    if (one[i] > other[i]) gained++;
    else if (one[i] < other[i]) lost++;
  }
  return tango(gained, lost, one.length, level).low > 0;
}

/** The normal interval of the mean difference; samples are hundreds of examples. */
function byLosses(one: Float32Array, other: Float32Array): boolean {
  const count = one.length;
  const differences = Float64Array.from(one, (loss, i) => other[i] - loss);
  const mean = differences.reduce((sum, value) => sum + value, 0) / count;
  const squares = differences.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  if (count < 2) return false;
  return mean > normalQuantile(level) * Math.sqrt(squares / (count - 1) / count);
}
