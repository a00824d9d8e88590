/**
 * Quantized storage of weights as tfjs reads it (`decodeWeight` in tfjs-core `io/io_utils`): affine 8- and 16-bit codes
 * per tensor. tfjs turns the codes back into float32 at load, so this makes a smaller download and not a faster model.
 */
import { decodeFloat16 } from './float16.ts';
import type { Storage, WeightDtype, WeightValues } from './model.ts';

export interface Affine {
  /** Step between two codes; positive and finite. */
  readonly scale: number;
  /** Value of code 0. */
  readonly min: number;
  readonly codes: Uint8Array | Uint16Array;
  /** What tfjs will hold after loading; decoded at each look. */
  readonly values: Float32Array;
}

/** `code * scale + min` in double precision, rounded once to float32: bit for bit what tfjs computes. */
export function decodeAffine(codes: Uint8Array | Uint16Array, scale: number, min: number): Float32Array {
  const values = new Float32Array(codes.length);
  for (let i = 0; i < codes.length; i++) values[i] = codes[i] * scale + min;
  return values;
}

/** The values that a stored weight has in memory, as tfjs decodes it. */
export function decodeStorage(storage: Storage, dtype: WeightDtype): WeightValues {
  if (storage.dtype === 'float16') return decodeFloat16(storage.codes);
  if (dtype === 'float32') return decodeAffine(storage.codes, storage.scale, storage.min);
  return Int32Array.from(storage.codes, (code) => Math.round(code * storage.scale + storage.min));
}

const partLength = 65536;

/** All values that the codes stand for, in parts: looking at those of a large weight takes no memory. */
export function* decodedParts(
  storage: Storage,
  dtype: WeightDtype,
): Generator<{ readonly start: number; readonly values: WeightValues }> {
  for (let start = 0; start < storage.codes.length; start += partLength) {
    const codes = storage.codes.subarray(start, start + partLength);
    yield { start, values: decodeStorage({ ...storage, codes } as Storage, dtype) };
  }
}

/**
 * Rounds each value to the nearest of 2^bits equally spaced ones between the smallest and the largest value. Where the
 * range holds zero, zero is one of them and zeros stay exactly zero (Jacob et al. 2018, "Quantization and training of
 * neural networks for efficient integer-arithmetic-only inference", section 2.1). A constant tensor keeps its value.
 * Undefined when a value is not finite or the range overflows: such a tensor has no affine form.
 */
export function encodeAffine(values: Float32Array, bits: 8 | 16): Affine | undefined {
  const levels = 2 ** bits - 1;
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  let odd = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (value < low) low = value;
    if (value > high) high = value;
    // Zero, or NaN where the value is NaN or infinite.
    odd += value - value;
  }
  if (odd !== 0) return undefined;
  const codes = bits === 8 ? new Uint8Array(values.length) : new Uint16Array(values.length);
  if (values.length === 0 || low === high) {
    const min = values.length === 0 ? 0 : low;
    return affine(codes, 1, min);
  }
  const { scale, min } = affineRange(low, high, levels);
  // Making room for an exact zero widens the range by up to half a step, which at the end of float32 overflows.
  if (!Number.isFinite(Math.fround(min)) || !Number.isFinite(Math.fround(levels * scale + min))) return undefined;
  // No value is below code 0 or above the last, so the array's own truncation rounds to nearest. Math.round takes seven
  // times as long: a branch in it goes either way for every second value.
  for (let i = 0; i < values.length; i++) codes[i] = (values[i] - min) / scale + 0.5;
  return affine(codes, scale, min);
}

function affine(codes: Uint8Array | Uint16Array, scale: number, min: number): Affine {
  return {
    scale,
    min,
    codes,
    get values() {
      return decodeAffine(codes, scale, min);
    },
  };
}

/** The range is moved by less than half a step so that a code falls on zero; it is widened so that no value is cut off. */
function affineRange(low: number, high: number, levels: number): { scale: number; min: number } {
  const scale = (high - low) / levels;
  if (low > 0 || high < 0) return { scale, min: low };
  if (low === 0) return { scale, min: 0 };
  if (high === 0) return { scale, min: -(levels * scale) };
  const zero = Math.min(levels - 1, Math.max(1, Math.round(-low / scale)));
  const fitted = Math.max(-low / zero, high / (levels - zero));
  return { scale: fitted, min: -(zero * fitted) };
}
