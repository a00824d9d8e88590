/** How much rounding to codes changed a tensor. */
import type { Storage } from '../model/model.ts';
import { decodedParts } from '../model/quantization.ts';

export interface RoundingLoss {
  /** Root mean square of the rounding error, relative to that of the values. */
  readonly error: number;
  /** Largest magnitude of the values, relative to their root mean square. */
  readonly peak: number;
}

/** Of the values before: their largest magnitude and the sum of their squares. */
export interface Extent {
  readonly peak: number;
  readonly squares: number;
}

export function roundingLoss(values: Float32Array, storage: Storage, { peak, squares }: Extent): RoundingLoss {
  if (squares === 0) return { error: 0, peak: 0 };
  let errors = 0;
  for (const { start, values: rounded } of decodedParts(storage, 'float32')) {
    errors = addErrors(errors, values, start, rounded as Float32Array);
  }
  return { error: Math.sqrt(errors / squares), peak: peak / Math.sqrt(squares / values.length) };
}

function addErrors(before: number, values: Float32Array, start: number, rounded: Float32Array): number {
  let errors = before;
  for (let i = 0; i < rounded.length; i++) {
    const error = values[start + i] - rounded[i];
    errors += error * error;
  }
  return errors;
}

/** More than what decoding to float32 adds to half a step, relative to the values. */
const slack = 1e-6;

/**
 * No loss has a larger `error`: a value moves by half a step at most. It mostly tells at once that 16-bit codes lose
 * nothing to speak of, and the values need not be gone through again.
 */
export function mostAffineError(scale: number, length: number, { peak, squares }: Extent): number {
  return (0.5 * scale + slack * peak) / Math.sqrt(squares / length);
}

/**
 * The same for float16, which keeps 11 bits, or steps of 2^-24 where the value is below 2^-14.
 *
 * @param peak largest magnitude; the root mean square of `length` values is at least a share of it
 */
export function mostFloat16Error(peak: number, length: number): number {
  return (1 + slack) * (2 ** -11 + (2 ** -24 * Math.sqrt(length)) / peak);
}
