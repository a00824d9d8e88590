import { expect, test } from '@jest/globals';
import * as tf from '@tensorflow/tfjs';
import { seededRandom } from '../../src/math/random.ts';
import { encodeAffine } from '../../src/model/quantization.ts';

const random = seededRandom('affine');

/** Ranges that straddle zero, touch it, lie on one side, are tiny, huge or lopsided. */
const tensors = Array.from({ length: 200 }, (_, index) => {
  const scale = 10 ** (random.integer(60) - 35);
  const shift = [0, 0, 3, -3, 100][index % 5];
  return Float32Array.from({ length: 1 + random.integer(50) }, () => (random.normal() + shift) * scale);
});

test.each([8, 16] as const)('%p bits: values are what tfjs decodes, bit for bit', (bits) => {
  for (const tensor of tensors) {
    const { codes, scale, min, values } = encodeAffine(tensor, bits)!;
    const dtype = bits === 8 ? ('uint8' as const) : ('uint16' as const);
    const spec = { name: 'w', shape: [codes.length], dtype: 'float32' as const, quantization: { dtype, scale, min } };
    const data = codes.slice().buffer as ArrayBuffer;
    expect(values).toEqual(new Float32Array(tf.io.decodeWeights(data, [spec]).w.dataSync()));
  }
});

test.each([8, 16] as const)('%p bits: no value moves by more than half a step', (bits) => {
  for (const tensor of tensors) {
    const { scale, values } = encodeAffine(tensor, bits)!;
    const largest = Math.max(...tensor.map(Math.abs));
    // Rounding of the decoded value to float32 comes on top.
    const allowed = scale * 0.5001 + largest * 2 ** -23;
    expect(tensor.every((value, i) => Math.abs(values[i] - value) <= allowed)).toBe(true);
  }
});

test('room for an exact zero widens the step by less than 5 % at 8 bits', () => {
  for (const tensor of tensors.filter((one) => one.length > 1)) {
    const { scale } = encodeAffine(tensor, 8)!;
    const [low, high] = [Math.min(0, ...tensor), Math.max(0, ...tensor)];
    if (Math.min(-low, high) > (high - low) * 0.05) expect(scale).toBeLessThanOrEqual(((high - low) / 255) * 1.05);
  }
});

test.each([8, 16] as const)('%p bits: zeros stay zeros', (bits) => {
  for (const tensor of tensors) {
    const pruned = tensor.map((value, i) => (i % 3 === 0 ? 0 : value));
    const { values } = encodeAffine(pruned, bits)!;
    expect(pruned.every((value, i) => value !== 0 || values[i] === 0)).toBe(true);
  }
});

test.each([[[]], [[0]], [[0, 0, 0]], [[0.1, 0.1]], [[-7, -7, -7]]])(
  'constant tensor %p keeps its values exactly',
  (values) => {
    const tensor = Float32Array.from(values);
    expect(encodeAffine(tensor, 8)!.values).toEqual(tensor);
  },
);

test('a tensor that is not finite, or whose range overflows, has no affine form', () => {
  expect(encodeAffine(Float32Array.of(1, Number.NaN), 8)).toBeUndefined();
  expect(encodeAffine(Float32Array.of(1, Number.POSITIVE_INFINITY), 16)).toBeUndefined();
  expect(encodeAffine(Float32Array.of(-3.4e38, 3.39e38), 8)?.values.every(Number.isFinite) ?? true).toBe(true);
});

test.each([8, 16] as const)('%p bits: tensors of any length get the codes of the definition', (bits) => {
  for (const length of [1000, 16383, 16384, 16385, 40000]) {
    const whole = Float32Array.from({ length: length + 1 }, () => random.normal() * 0.1);
    const tensor = whole.subarray(1);
    const { codes, scale, min, range } = encodeAffine(tensor, bits)!;
    expect(codes).toEqual(codes.map((_, i) => Math.floor((tensor[i] - min) / scale + 0.5)));
    const values = [...tensor];
    expect(range.low).toBe(values.reduce((least, value) => Math.min(least, value)));
    expect(range.high).toBe(values.reduce((most, value) => Math.max(most, value)));
    expect(range.squares).toBe(values.reduce((sum, value) => sum + value * value, 0));
  }
});

test('one value that is not finite is found wherever it stands, and squares of the largest do not overflow', () => {
  for (const at of [0, 16383, 16384, 19999]) {
    for (const odd of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
      expect(encodeAffine(new Float32Array(20000).fill(odd, at, at + 1), 8)).toBeUndefined();
    }
  }
  expect(encodeAffine(new Float32Array(20000).fill(3.4e38, 5), 8)?.codes[7]).toBe(255);
});
