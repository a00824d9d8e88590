import { beforeAll, expect, test } from '@jest/globals';
import type { Tensor } from '@tensorflow/tfjs';
import type { Batch } from '../../src/data/source.ts';
import { feed } from '../../src/evaluate/feed.ts';
import { keepUpTo } from '../../src/evaluate/kept.ts';
import { firstOf, padBatch } from '../../src/evaluate/pad.ts';
import type { Port, Tf } from '../../src/model/runnable.ts';
import { openTestBackends } from '../support/kernels.ts';

let tf: Tf;
beforeAll(async () => {
  tf = await (await openTestBackends()).cpu.use();
});

const batch: Batch = {
  size: 2,
  inputs: {
    picture: { shape: [2, 1, 2], values: Uint8Array.of(0, 255, 7, 8) },
    mask: { shape: [2], values: Int32Array.of(0, 3) },
  },
  ids: ['a', 'b'],
};
const picture: Port = { name: 'picture', shape: [null, 2], dtype: 'float32' };
const mask: Port = { name: 'mask', shape: [], dtype: 'bool' };

const described = (tensors: Record<string, Tensor>) =>
  Object.fromEntries(
    Object.entries(tensors).map(([name, tensor]) => [name, [tensor.dtype, tensor.shape, [...tensor.dataSync()]]]),
  );

test('inputs by name, in the type that the model takes', () => {
  const tensors = feed(tf, [picture, mask], batch);
  expect(described(tensors)).toEqual({
    picture: ['float32', [2, 1, 2], [0, 255, 7, 8]],
    mask: ['bool', [2], [0, 1]],
  });
  tf.dispose(tensors);
});

test('a model with one input takes the only array, whatever its name', () => {
  const { picture: only } = batch.inputs;
  const tensors = feed(tf, [{ ...picture, name: 'conv2d_input' }], { ...batch, inputs: { input: only } });
  expect(Object.keys(tensors)).toEqual(['conv2d_input']);
  tf.dispose(tensors);
});

test('an input without data is refused by name, and no tensor is left behind', () => {
  const before = tf.memory().numTensors;
  expect(() => feed(tf, [picture, { ...mask, name: 'length' }], batch)).toThrow(
    'input `length`: the data has no array for it, only `picture`, `mask`',
  );
  expect(tf.memory().numTensors).toBe(before);
});

test('fewer numbers than the shape says are refused', () => {
  const short = { ...batch, inputs: { picture: { shape: [2, 1, 2], values: Float32Array.of(1, 2, 3) } } };
  expect(() => feed(tf, [picture], short)).toThrow('a batch of shape [2, 1, 2] holds 3 numbers');
});

test('padding repeats the last example; the first examples of a batch', () => {
  expect(padBatch(batch, 3).inputs).toEqual({
    picture: { shape: [3, 1, 2], values: Uint8Array.of(0, 255, 7, 8, 7, 8) },
    mask: { shape: [3], values: Int32Array.of(0, 3, 3) },
  });
  expect(firstOf(batch, 1)).toEqual({
    size: 1,
    inputs: {
      picture: { shape: [1, 1, 2], values: Uint8Array.of(0, 255) },
      mask: { shape: [1], values: Int32Array.of(0) },
    },
    ids: ['a'],
  });
});

test('numbers are kept up to the cap, all or none', () => {
  const kept = keepUpTo(5);
  kept.push(Float32Array.of(1, 2));
  kept.push(Float32Array.of(3, 4, 5));
  expect([...kept.values()!]).toEqual([1, 2, 3, 4, 5]);
  kept.push(Float32Array.of(6));
  expect(kept.values()).toBeUndefined();
  const hopeless = keepUpTo(5, 6);
  hopeless.push(Float32Array.of(1));
  expect(hopeless.values()).toBeUndefined();
});
