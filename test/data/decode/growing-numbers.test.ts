import { expect, test } from '@jest/globals';
import type { NumericArray } from '../../../src/data/decode/elements.ts';
import { GrowingNumbers } from '../../../src/data/decode/growing-numbers.ts';

function grown(values: readonly number[]): NumericArray {
  const numbers = new GrowingNumbers();
  for (const value of values) numbers.push(value);
  expect(numbers.length).toBe(values.length);
  return numbers.compact();
}

const many = Array.from({ length: 40_000 }, (_, i) => i % 256);

test.each<[string, number[], NumericArray]>([
  ['bytes', many, Uint8Array.from(many)],
  ['bytes, and an integer beyond them', [...many, 256], Int32Array.from([...many, 256])],
  ['a negative integer first', [-1, ...many], Int32Array.from([-1, ...many])],
  ['a fraction among many', [...many, 0.5, ...many], Float32Array.from([...many, 0.5, ...many])],
  ['integers beyond 32 bits', [1, 2 ** 33], Float32Array.of(1, 2 ** 33)],
  ['nothing', [], new Uint8Array(0)],
  ['a whole part', many.slice(0, 16384), Uint8Array.from(many.slice(0, 16384))],
])('%s are kept in the smallest type', (_, values, expected) => {
  expect(grown(values)).toEqual(expected);
});
