import { expect, test } from '@jest/globals';
import type { Model } from '../../src/model/model.ts';
import { writeModel } from '../../src/model/write.ts';

const shard = 4 * 1024 * 1024;

function modelOf(lengths: readonly number[]): Model {
  const weights = lengths.map((length, w) => ({
    name: `w${w}`,
    shape: [length],
    dtype: 'float32' as const,
    values: Float32Array.from({ length }, (_, i) => w * 1e6 + i),
  }));
  return { format: 'layers-model', topology: {}, weights, extras: {} };
}

test.each([
  { lengths: [] },
  { lengths: [0] },
  { lengths: [3, 0, 5] },
  { lengths: [shard / 4] },
  { lengths: [shard / 4, 1] },
  { lengths: [shard / 4 - 1, 2, shard / 4 - 1] },
  { lengths: [7, (3 * shard) / 4 + 5, 0, 9, shard / 4] },
])('weights of $lengths values are cut into shards of 4 MB, end to end', ({ lengths }) => {
  const model = modelOf(lengths);
  const [[, json], ...shards] = writeModel(model);
  const { paths } = JSON.parse(new TextDecoder().decode(json)).weightsManifest[0];
  const all = Buffer.concat(model.weights.map(({ values }) => new Uint8Array(values.buffer)));
  const count = Math.ceil(all.byteLength / shard);
  expect(paths).toEqual(Array.from({ length: count }, (_, i) => `group1-shard${i + 1}of${count}.bin`));
  expect(shards.map(([name]) => name)).toEqual(paths);
  expect(shards.slice(0, -1).every(([, bytes]) => bytes.byteLength === shard)).toBe(true);
  expect(Buffer.concat(shards.map(([, bytes]) => bytes)).equals(all)).toBe(true);
});

test('what lies within one weight is not copied, and a weight that is a view is cut where it begins', () => {
  const memory = new Float32Array(shard / 2 + 3).map((_, i) => i);
  const weight = { name: 'w', shape: [shard / 2], dtype: 'float32' as const, values: memory.subarray(3) };
  const files = writeModel({ ...modelOf([]), weights: [weight] });
  const second = files.get('group1-shard2of2.bin')!;
  expect(second.buffer).toBe(memory.buffer);
  expect(new Float32Array(second.buffer, second.byteOffset, 1)[0]).toBe(shard / 4 + 3);
});
