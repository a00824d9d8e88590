/** Mean and mean square of what an activation makes of a normal variable: what a layer is fed, told from batch norm alone. */
import type { ActivationKind } from './flow.ts';

export interface TwoMoments {
  readonly mean: number;
  readonly square: number;
}

/** Of max(x, 0), x normal. */
function positivePart(mean: number, deviation: number): TwoMoments {
  if (deviation === 0) return { mean: Math.max(mean, 0), square: Math.max(mean, 0) ** 2 };
  const at = mean / deviation;
  const below = normalCdf(at);
  const density = Math.exp(-0.5 * at * at) / Math.sqrt(2 * Math.PI);
  return {
    mean: mean * below + deviation * density,
    square: (mean * mean + deviation * deviation) * below + mean * deviation * density,
  };
}

/** `homogeneous` as if it were ReLU; of functions that are not known, as if they changed nothing. */
export function afterActivation(kind: ActivationKind, mean: number, variance: number): TwoMoments {
  const deviation = Math.sqrt(variance);
  if (kind === 'linear' || kind === 'other') return { mean, square: mean * mean + variance };
  const whole = positivePart(mean, deviation);
  if (kind === 'homogeneous') return whole;
  // min(max(x, 0), 6) = max(x, 0) − max(x − 6, 0)
  const above = positivePart(mean - 6, deviation);
  return { mean: whole.mean - above.mean, square: Math.max(0, whole.square - above.square - 12 * above.mean) };
}

/** Share of normal variables for which the activation has a slope. */
export function shareWithSlope(kind: ActivationKind, mean: number, variance: number): number {
  if (kind === 'linear' || kind === 'other') return 1;
  const deviation = Math.sqrt(variance);
  if (deviation === 0) return mean > 0 && (kind !== 'relu6' || mean < 6) ? 1 : 0;
  const positive = normalCdf(mean / deviation);
  return kind === 'relu6' ? positive - normalCdf((mean - 6) / deviation) : positive;
}

/** Abramowitz and Stegun 7.1.26: within 1.5e-7. */
export function normalCdf(x: number): number {
  const z = Math.abs(x) / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * z);
  const tail = ((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t + 0.254829592) * t;
  const error = 1 - tail * Math.exp(-z * z);
  return 0.5 * (1 + Math.sign(x) * error);
}
