import { expect, test } from '@jest/globals';
import { mostAffineError, mostFloat16Error, roundingLoss } from '../../src/compress/rounding-loss.ts';
import { seededRandom } from '../../src/math/random.ts';
import { encodeFloat16 } from '../../src/model/float16.ts';
import type { Storage } from '../../src/model/model.ts';
import { decodeStorage, encodeAffine } from '../../src/model/quantization.ts';

const random = seededRandom('losses');

/** Of every size a half can hold, some sparse, some with outliers, some on one side of zero. */
const tensors = Array.from({ length: 80 }, (_, index) => {
  const scale = 10 ** (random.integer(10) - 8);
  const of = [
    () => random.normal(),
    () => (random.uniform() < 0.8 ? 0 : random.normal()),
    () => random.normal() * (random.uniform() < 0.01 ? 100 : 1),
    () => 3 + random.normal(),
  ][index % 4];
  return Float32Array.from({ length: 40 + random.integer(18000) }, () => of() * scale);
}).filter((tensor) => tensor.some((value) => value !== 0));

function extentOf(values: Float32Array) {
  return {
    peak: values.reduce((most, value) => Math.max(most, Math.abs(value)), 0),
    squares: [...values].reduce((sum, value) => sum + value * value, 0),
  };
}

test('the loss is that of the definition, and never above what is said of it beforehand', () => {
  for (const values of tensors) {
    const extent = extentOf(values);
    const rms = Math.sqrt(extent.squares / values.length);
    const half = encodeFloat16(values)!;
    const encoded: [Storage, number][] = [
      [{ dtype: 'float16', codes: half.codes }, mostFloat16Error(half.peak, values.length)],
    ];
    for (const [bits, dtype] of [
      [8, 'uint8'],
      [16, 'uint16'],
    ] as const) {
      const { scale, min, codes } = encodeAffine(values, bits)!;
      encoded.push([{ dtype, scale, min, codes }, mostAffineError(scale, values.length, extent)]);
    }
    for (const [storage, most] of encoded) {
      const decoded = decodeStorage(storage, 'float32');
      const errors = [...values].reduce((sum, value, i) => sum + (value - decoded[i]) ** 2, 0);
      const { error, peak } = roundingLoss(values, storage, extent);
      expect(error).toBe(Math.sqrt(errors / extent.squares));
      expect(peak).toBeCloseTo(extent.peak / rms, 9);
      expect(error <= most).toBe(true);
    }
  }
});

test('what is said beforehand mostly rules 16 bits out and leaves doubtful 8-bit tensors in', () => {
  const values = Float32Array.from({ length: 10000 }, () => random.normal());
  const [byte, word] = [encodeAffine(values, 8)!, encodeAffine(values, 16)!];
  expect(mostAffineError(word.scale, values.length, extentOf(values))).toBeLessThan(0.001);
  expect(mostAffineError(byte.scale, values.length, extentOf(values))).toBeGreaterThan(0.01);
  expect(mostFloat16Error(encodeFloat16(values)!.peak, values.length)).toBeLessThan(0.001);
  // All of it vanishes below the smallest half.
  expect(mostFloat16Error(0, values.length)).toBe(Number.POSITIVE_INFINITY);
});

test('a tensor of zeros loses nothing', () => {
  const { scale, min, codes } = encodeAffine(new Float32Array(50), 8)!;
  const storage: Storage = { dtype: 'uint8', scale, min, codes };
  expect(roundingLoss(new Float32Array(50), storage, { peak: 0, squares: 0 })).toEqual({ error: 0, peak: 0 });
});
