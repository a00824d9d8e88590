import type { Model } from './model.ts';
import { decodedParts } from './quantization.ts';
import { isStoredWeight } from './stored-weight.ts';

/** Bytes of all weights as the standard files hold them. */
export function weightBytes({ weights }: Model): number {
  return weights.reduce((sum, weight) => sum + (weight.storage?.codes ?? weight.values).byteLength, 0);
}

/** Numbers in the float weights that are not zero; a weight that is made from codes is decoded in parts, and stays codes. */
export function nonZeroWeights({ weights }: Model): number {
  let total = 0;
  for (const weight of weights) {
    if (weight.dtype !== 'float32') continue;
    const { storage } = weight;
    if (storage === undefined || !isStoredWeight(weight)) total += countNonZeros(weight.values as Float32Array);
    else for (const { values } of decodedParts(storage, 'float32')) total += countNonZeros(values as Float32Array);
  }
  return total;
}

/** −0 counts as zero. */
function countNonZeros(values: Float32Array): number {
  let count = 0;
  for (let i = 0; i < values.length; i++) count += values[i] === 0 ? 0 : 1;
  return count;
}
