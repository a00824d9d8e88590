import { expect, test } from '@jest/globals';
import { memoryFiles } from '../../../src/edge/files/memory.ts';
import { cachedSize } from '../../../src/edge/files/size-cache.ts';
import { digestOf } from '../../../src/model/digest.ts';
import type { ModelFiles } from '../../../src/model/model.ts';
import { measureSize } from '../../../src/model/size.ts';

const model: ModelFiles = new Map([['model.json', new TextEncoder().encode('{}')]]);
const digest = digestOf(model);

function counted() {
  const files = memoryFiles();
  let measured = 0;
  const measure = (given: ModelFiles) => {
    measured++;
    return measureSize(given);
  };
  const size = (compressors = 'zlib 1.3.0.1 brotli 1.1.0') =>
    cachedSize(model, digest, { files, folder: 'sizes', compressors }, measure);
  return { files, size, count: () => measured };
}

test('the second time the figures come from the cache', async () => {
  const { size, count } = counted();
  expect(await size()).toEqual(await measureSize(model));
  expect(await size()).toEqual(await measureSize(model));
  expect(count()).toBe(1);
});

test('another version of a compressor measures again', async () => {
  const { size, count } = counted();
  await size();
  await size('zlib 1.3.1 brotli 1.1.0');
  expect(count()).toBe(2);
});

test.each(['', '{', '{"raw": 1}', '{"raw":-1,"gzip":1,"brotli":1,"weights":1,"files":[],"brotliQuality":11}'])(
  'a damaged entry (%j) is measured again and replaced',
  async (damage) => {
    const { files, size, count } = counted();
    await size();
    const [path] = files.files.keys();
    files.files.set(path, damage);
    expect(await size()).toEqual(await measureSize(model));
    await size();
    expect(count()).toBe(2);
  },
);

test('a cache that cannot be written does no harm', async () => {
  const { files, size } = counted();
  files.write = async () => {
    throw new Error('read-only');
  };
  expect(await size()).toEqual(await measureSize(model));
});
