import { expect, test } from '@jest/globals';
import * as tf from '@tensorflow/tfjs';
import { seededRandom } from '../../src/math/random.ts';
import { decodeFloat16, encodeFloat16, float16Max, toFloat16 } from '../../src/model/float16.ts';

const all = Uint16Array.from({ length: 65536 }, (_, code) => code);

test('decodes every bit pattern as tfjs does', () => {
  const spec = { name: 'w', shape: [65536], dtype: 'float32' as const, quantization: { dtype: 'float16' as const } };
  const theirs = tf.io.decodeWeights(all.buffer, [spec]).w.dataSync();
  const ours = decodeFloat16(all);
  const different = [...all].filter((code) => !Object.is(ours[code], theirs[code]));
  expect(different).toEqual([]);
});

test('every half comes back as its own bits', () => {
  const finite = all.filter((code) => (code & 0x7c00) !== 0x7c00);
  expect(Array.from(decodeFloat16(finite), toFloat16)).toEqual([...finite]);
});

test('rounds to the nearest half, ties to even', () => {
  const positive = all.subarray(0, 0x7c00);
  const halves = decodeFloat16(positive);
  const wrong: number[] = [];
  for (let code = 0; code + 1 < halves.length; code++) {
    const [low, high] = [halves[code], halves[code + 1]];
    const middle = (low + high) / 2; // exact: a half has 11 bits, a float32 has 24
    if (toFloat16(middle) !== (code % 2 === 0 ? code : code + 1)) wrong.push(middle);
    if (toFloat16(middle * (1 - 2 ** -23)) !== code || toFloat16(middle * (1 + 2 ** -23)) !== code + 1)
      wrong.push(middle);
  }
  expect(wrong).toEqual([]);
});

test('no half is nearer, for random values of every size', () => {
  const random = seededRandom('nearest half');
  const halves = decodeFloat16(all.subarray(0, 0x7c00));
  const wrong: number[] = [];
  for (let i = 0; i < 20000; i++) {
    const value = Math.fround(random.normal() * 2 ** (random.integer(40) - 28));
    if (Math.abs(value) > float16Max) continue;
    const code = toFloat16(value) & 0x7fff;
    const errorOf = (half: number) => Math.abs(half - Math.abs(value));
    const neighbours = [halves[code - 1] ?? halves[code], halves[code + 1] ?? halves[code]];
    if (neighbours.some((half) => errorOf(half) < errorOf(halves[code]))) wrong.push(value);
  }
  expect(wrong).toEqual([]);
});

test.each([
  [65504, 0x7bff],
  [65519.996, 0x7bff],
  [65520, 0x7c00],
  [-65520, 0xfc00],
  [2 ** -24, 1],
  [2 ** -25, 0],
  [2 ** -25 * 1.0001, 1],
  [-0, 0x8000],
  [0, 0],
  [1, 0x3c00],
])('%p → %p', (value, code) => {
  expect(toFloat16(value)).toBe(code);
});

test('a tensor that does not fit has no float16 form', () => {
  expect(encodeFloat16(Float32Array.of(1, 65520))).toBeUndefined();
  expect(encodeFloat16(Float32Array.of(1, Number.NaN))).toBeUndefined();
  expect(encodeFloat16(Float32Array.of(Number.NEGATIVE_INFINITY))).toBeUndefined();
  expect(encodeFloat16(Float32Array.of(1, 65519))?.values).toEqual(Float32Array.of(1, 65504));
});

test('many at once come out as one by one, over every sign and exponent and across the ends of parts', () => {
  const random = seededRandom('halves');
  const fractions = [0, 1, 0xfff, 0x1000, 0x1001, 0x2fff, 0x3000, 0x3001, 0x400000, 0x7fefff, 0x7ff000, 0x7fffff];
  const words: number[] = [];
  // Up to 2^16 without a fraction, for what is above overflows.
  for (let exponent = 0; exponent < 142; exponent++) {
    for (const fraction of [...fractions, ...Array.from({ length: 150 }, () => random.integer(2 ** 23))]) {
      words.push((exponent << 23) | fraction, (exponent << 23) | fraction | 0x80000000);
    }
  }
  const values = new Float32Array(Int32Array.from(words).buffer);
  expect(values.length).toBeGreaterThan(32768);
  const whole = encodeFloat16(values)!;
  expect(whole.codes).toEqual(Uint16Array.from(values, toFloat16));
  expect(whole.peak).toBe(decodeFloat16(whole.codes).reduce((most, value) => Math.max(most, Math.abs(value)), 0));
  expect(encodeFloat16(values.subarray(1))!.codes).toEqual(whole.codes.subarray(1));
  for (let exponent = 143; exponent < 256; exponent++) {
    for (const word of [exponent << 23, (exponent << 23) | 0x7fffff, (exponent << 23) | 0x80000000]) {
      expect(encodeFloat16(new Float32Array(Int32Array.of(0, word).buffer))).toBeUndefined();
    }
  }
});
