import { expect, test } from '@jest/globals';
import type { Model, Storage } from '../../src/model/model.ts';
import { isStoredWeight, storedWeight } from '../../src/model/stored-weight.ts';
import { writeModel } from '../../src/model/write.ts';

const storage: Storage = { dtype: 'uint8', scale: 0.5, min: -1, codes: Uint8Array.of(0, 1, 2, 255) };
const weight = storedWeight({ name: 'dense/kernel', shape: [2, 2], dtype: 'float32' }, storage);
const model: Model = { format: 'layers-model', topology: {}, weights: [weight], extras: {} };

test('values are those that the codes stand for, decoded once', () => {
  expect(weight.values).toEqual(Float32Array.of(-1, -0.5, 0, 126.5));
  expect(weight.values).toBe(weight.values);
});

test('is written as its codes', () => {
  expect(writeModel(model).get('group1-shard1of1.bin')).toEqual(Uint8Array.of(0, 1, 2, 255));
});

test('a copy with other values is not taken at its word', () => {
  const copy = { ...weight, values: Float32Array.of(-1, -0.5, 0, 126) };
  expect(isStoredWeight(copy)).toBe(false);
  expect(() => writeModel({ ...model, weights: [copy] })).toThrow('do not decode to its values');
});
