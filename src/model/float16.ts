/** IEEE 754 binary16, the `float16` storage of tfjs weights. Exact in both directions: encoding rounds to nearest, ties to even. */

/** Largest finite half. What rounds to more than this overflows. */
export const float16Max = 65504;

const bits = new Uint32Array(1);
const float = new Float32Array(bits.buffer);

/** Bits of the half nearest to a float32; ±Infinity on overflow, NaN stays NaN. */
export function toFloat16(value: number): number {
  float[0] = value;
  const word = bits[0];
  const sign = (word >>> 16) & 0x8000;
  const magnitude = word & 0x7fffffff;
  if (magnitude > 0x7f800000) return sign | 0x7e00;
  // 65520 is half-way between the largest half and the next power of two: it and all above become infinite.
  if (magnitude >= 0x477ff000) return sign | 0x7c00;
  if (magnitude >= 0x38800000) {
    const rounded = magnitude + 0xfff + ((magnitude >>> 13) & 1);
    return sign | ((rounded - 0x38000000) >>> 13);
  }
  // Subnormal half: a whole number of 2^-24 steps. Scaling by a power of two is exact, so this rounds only once.
  float[0] = value;
  const steps = Math.abs(float[0]) * 2 ** 24;
  const floor = Math.floor(steps);
  const rest = steps - floor;
  return sign | (rest > 0.5 || (rest === 0.5 && floor % 2 === 1) ? floor + 1 : floor);
}

const table = new Float32Array(65536);
let tableIsFilled = false;

/** Float32 values of half-precision bits. */
export function decodeFloat16(codes: Uint16Array): Float32Array {
  if (!tableIsFilled) {
    for (let code = 0; code < table.length; code++) table[code] = fromFloat16(code);
    tableIsFilled = true;
  }
  const values = new Float32Array(codes.length);
  for (let i = 0; i < codes.length; i++) values[i] = table[codes[i]];
  return values;
}

function fromFloat16(code: number): number {
  const sign = code & 0x8000 ? -1 : 1;
  const exponent = (code >>> 10) & 0x1f;
  const fraction = code & 0x3ff;
  if (exponent === 31) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
  return exponent === 0 ? sign * fraction * 2 ** -24 : sign * (1024 + fraction) * 2 ** (exponent - 25);
}

export interface Float16 {
  readonly codes: Uint16Array;
  /** Largest magnitude among the codes. */
  readonly peak: number;
  /** What tfjs will hold after loading; decoded at each look. */
  readonly values: Float32Array;
}

const partLength = 16384;

/** Undefined when a value is not finite or above 65504 after rounding: the tensor does not fit into float16. */
export function encodeFloat16(values: Float32Array): Float16 | undefined {
  const codes = new Uint16Array(values.length);
  const words = new Int32Array(values.buffer, values.byteOffset, values.length);
  let peak = 0;
  // In parts, as for affine codes: see affine-range.ts.
  for (let start = 0; start < words.length; start += partLength) {
    peak = Math.max(peak, encodePart(words, start, Math.min(start + partLength, words.length), codes));
    if (peak >= infinite) return undefined;
  }
  return {
    codes,
    peak: fromFloat16(peak),
    get values() {
      return decodeFloat16(codes);
    },
  };
}

const infinite = 0x7c00;
/** By sign and exponent of a float32: the half's bits for sign and exponent, and how many bits its fraction loses. */
const heads = new Uint16Array(512);
const losses = new Uint8Array(512);
for (let index = 0; index < 512; index++) {
  const sign = index < 256 ? 0 : 0x8000;
  const exponent = (index & 0xff) - 127;
  // The fraction is taken with its leading one, which counts one up in the exponent. A shift of 25 leaves nothing of it.
  if (exponent > 15) [heads[index], losses[index]] = [sign | infinite, 25];
  else if (exponent >= -14) [heads[index], losses[index]] = [sign | ((exponent + 14) << 10), 13];
  else [heads[index], losses[index]] = [sign, Math.min(25, -1 - exponent)];
}

/**
 * `toFloat16` for many, without branches, which sparse weights would send either way (tables by exponent: van der Zijp
 * 2008, "Fast half float conversions"; rounding to nearest even is ours). Returns the largest code without its sign;
 * whatever overflows, NaN included, gets at least that of infinity.
 */
function encodePart(words: Int32Array, start: number, end: number, codes: Uint16Array): number {
  let peak = 0;
  for (let i = start; i < end; i++) {
    const word = words[i];
    const lost = losses[word >>> 23];
    const fraction = (word & 0x7fffff) | 0x800000;
    const rounded = (fraction + (1 << (lost - 1)) - 1 + ((fraction >>> lost) & 1)) >>> lost;
    const code = heads[word >>> 23] + rounded;
    peak = Math.max(peak, code & 0x7fff);
    codes[i] = code;
  }
  return peak;
}
