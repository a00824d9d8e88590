/**
 * Quantized storage of weights as tfjs reads it (`decodeWeight` in tfjs-core `io/io_utils`): affine 8- and 16-bit codes
 * per tensor. tfjs turns the codes back into float32 at load, so this makes a smaller download and not a faster model.
 */
import { partLength, type Range, rangeOf } from './affine-range.ts';
import { decodeFloat16 } from './float16.ts';
import type { Storage, WeightDtype, WeightValues } from './model.ts';

export interface Affine {
  /** Step between two codes; positive and finite. */
  readonly scale: number;
  /** Value of code 0. */
  readonly min: number;
  readonly codes: Uint8Array | Uint16Array;
  /** Of the values that were encoded. */
  readonly range: Range;
  /** What tfjs will hold after loading; decoded at each look. */
  readonly values: Float32Array;
}

/** `code * scale + min` in double precision, rounded once to float32: bit for bit what tfjs computes. */
export function decodeAffine(codes: Uint8Array | Uint16Array, scale: number, min: number): Float32Array {
  const values = new Float32Array(codes.length);
  if (codes instanceof Uint16Array) decodeWords(codes, scale, min, values);
  else decodeBytes(codes, tableOf(scale, min), values);
  return values;
}

function tableOf(scale: number, min: number): Float32Array {
  const table = new Float32Array(256);
  for (let code = 0; code < table.length; code++) table[code] = code * scale + min;
  return table;
}

// Two loops, for one that meets both element types takes twice as long for either.
function decodeBytes(codes: Uint8Array, table: Float32Array, values: Float32Array): void {
  for (let i = 0; i < codes.length; i++) values[i] = table[codes[i]];
}

function decodeWords(codes: Uint16Array, scale: number, min: number, values: Float32Array): void {
  for (let i = 0; i < codes.length; i++) values[i] = codes[i] * scale + min;
}

/** The values that a stored weight has in memory, as tfjs decodes it. */
export function decodeStorage(storage: Storage, dtype: WeightDtype): WeightValues {
  if (storage.dtype === 'float16') return decodeFloat16(storage.codes);
  if (dtype === 'float32') return decodeAffine(storage.codes, storage.scale, storage.min);
  return Int32Array.from(storage.codes, (code) => Math.round(code * storage.scale + storage.min));
}

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
  const range = rangeOf(values);
  if (!Number.isFinite(range.squares)) return undefined;
  const codes = bits === 8 ? new Uint8Array(values.length) : new Uint16Array(values.length);
  if (values.length === 0 || range.low === range.high) {
    return affine(codes, 1, values.length === 0 ? 0 : range.low, range);
  }
  const { scale, min } = affineRange(range.low, range.high, levels);
  // Making room for an exact zero widens the range by up to half a step, which at the end of float32 overflows.
  if (!Number.isFinite(Math.fround(min)) || !Number.isFinite(Math.fround(levels * scale + min))) return undefined;
  const part = new Uint16Array(Math.min(partLength, values.length));
  for (let start = 0; start < values.length; start += partLength) {
    const end = Math.min(start + partLength, values.length);
    encodePart(values, start, end, scale, min, part);
    codes.set(end - start === part.length ? part : part.subarray(0, end - start), start);
  }
  return affine(codes, scale, min, range);
}

/**
 * No value is below code 0 or above the last, so the array's own truncation rounds to nearest. Math.round takes seven times
 * as long: a branch in it goes either way for every second value.
 */
function encodePart(
  values: Float32Array,
  start: number,
  end: number,
  scale: number,
  min: number,
  codes: Uint16Array,
): void {
  for (let i = start; i < end; i++) codes[i - start] = (values[i] - min) / scale + 0.5;
}

function affine(codes: Uint8Array | Uint16Array, scale: number, min: number, range: Range): Affine {
  return {
    scale,
    min,
    codes,
    range,
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
