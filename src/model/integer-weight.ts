import type { Levels, Storage, Weight } from './model.ts';

/** A smaller tensor saves less than its entry in model.json (scale, min, original type: about 100 bytes) costs. */
const SMALLEST = 32;

/**
 * The weight as integers times one step: its values are float32(q × step) exactly. Stock TensorFlow.js reads the same
 * values from uint8 or uint16 codes (scale = step, min = −zero × step: both products and their sum are exact in double
 * precision) where the integers span at most 65,536 of them and the tensor is large enough for that to pay.
 *
 * @param step a float32 number, positive
 */
export function integerWeight(weight: Weight, integers: Int32Array, step: number): Weight {
  const values = Float32Array.from(integers, (q) => q * step);
  let [low, high] = [0, 0];
  for (const q of integers) {
    if (q < low) low = q;
    if (q > high) high = q;
  }
  const levels: Levels = { codes: narrow(integers, Math.max(-low - 1, high)), scales: Float32Array.of(step), axis: 0 };
  const { name, shape, dtype } = weight;
  return { name, shape, dtype, values, levels, storage: storageOf(integers, step, low, high) };
}

function narrow(integers: Int32Array, most: number): Levels['codes'] {
  if (most < 2 ** 7) return Int8Array.from(integers);
  return most < 2 ** 15 ? Int16Array.from(integers) : Int32Array.from(integers);
}

function storageOf(integers: Int32Array, step: number, low: number, high: number): Storage | undefined {
  const span = high - low;
  if (integers.length <= SMALLEST || span > 65535) return undefined;
  const shifted = (q: number): number => q - low;
  const codes = span < 256 ? Uint8Array.from(integers, shifted) : Uint16Array.from(integers, shifted);
  // Not −0, which JSON would write as 0.
  return { dtype: span < 256 ? 'uint8' : 'uint16', scale: step, min: low === 0 ? 0 : low * step, codes };
}
