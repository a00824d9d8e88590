import { expect, test } from '@jest/globals';
import { digestOf } from '../../src/model/digest.ts';
import { readModelFiles } from '../../src/model/read.ts';
import { writeModel } from '../../src/model/write.ts';
import { damaged } from '../../src/pipeline/damage.ts';
import { tinyModel } from '../support/tiny-project.ts';

const bytesOf = (files: ReadonlyMap<string, Uint8Array>) =>
  [...files.values()].reduce((sum, file) => sum + file.length, 0);

test('the values are there in another order, the bytes about twice as many, and the file is a model', () => {
  const original = tinyModel();
  const files = damaged(original, 0);
  const read = readModelFiles(files, undefined);
  for (const [index, weight] of original.weights.entries()) {
    const { name, shape, values, storage } = read.weights[index];
    expect([name, shape, storage]).toEqual([weight.name, weight.shape, undefined]);
    expect([...values].sort()).toEqual([...weight.values].sort());
  }
  expect(read.weights[0].values).not.toEqual(original.weights[0].values);
  const ratio = bytesOf(files) / bytesOf(writeModel(original));
  expect(ratio).toBeGreaterThan(2);
});

test('the same seed gives the same bytes', () => {
  const digest = (seed: number) => digestOf(damaged(tinyModel(), seed));
  expect(digest(3)).toBe(digest(3));
  expect(digest(3)).not.toBe(digest(4));
});
