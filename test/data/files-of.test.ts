import { createHash } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { filesOf } from '../../src/data/files-of.ts';
import { fingerprintFiles } from '../../src/data/fingerprint.ts';
import { dataOptions, failureOf, filesWith } from './build.ts';

const files = filesWith({
  'p/cat/1.png': 'x',
  'p/dog/2.png': 'y',
  'm/data.mjs':
    "import { a } from './lib/a.js';\nimport fs from 'node:fs';\nconst b = await import('../shared/b.json', {});",
  'm/lib/a.ts': "export * from './c';\nrequire('./gone.js');",
  'm/lib/c/index.js': "import '../../data.mjs'; import x from '../../../outside.js';",
  'shared/b.json': '{}',
  x: 'x',
  y: 'y',
});

test.each([
  [{ test: { format: 'idx', inputs: 'x', labels: 'y' } }, ['x', 'y']],
  [
    { train: { format: 'npy', inputs: { a: 'y', b: 'x' } }, test: { format: 'npz', path: 'x', inputs: 'i' } },
    ['x', 'y'],
  ],
  [{ test: { format: 'cifar', path: ['y', 'x'] } }, ['x', 'y']],
  [{ test: { format: 'idx', inputs: 'x', metadata: 't.csv' } }, ['t.csv', 'x']],
  [{ test: { format: 'cifar', path: ['y', 'x'], metadata: 't.csv' } }, ['t.csv', 'x', 'y']],
  [{ all: { format: 'images', path: 'p/', metadata: 't.csv' } }, ['p/cat/1.png', 'p/dog/2.png', 't.csv']],
  [{ all: { format: 'images', path: 'p/' } }, ['p/cat/1.png', 'p/dog/2.png']],
  [
    { test: { format: 'module', path: 'm/data.mjs' } },
    ['m/data.mjs', 'm/lib/a.ts', 'm/lib/c/index.js', 'shared/b.json'],
  ],
])('%j consists of %j', async (data, expected) => {
  expect(await filesOf(dataOptions(data), files)).toEqual(expected);
});

test('a fingerprint is over names and bytes, whatever the order', async () => {
  const expected = createHash('sha256').update('x\u00001\0x').update('y\u00001\0y').digest('hex');
  expect(await fingerprintFiles(['y', 'x', 'y'], files)).toBe(expected);
  expect(await fingerprintFiles(['x', 'shared/b.json'], files)).not.toBe(expected);
});

test('a large file gives the same by parts', async () => {
  const bytes = new Uint8Array(9_000_000).fill(7);
  bytes[8_500_000] = 1;
  const expected = createHash('sha256').update(`big\u0000${bytes.length}\0`).update(bytes).digest('hex');
  const ranged = { ...filesWith({ big: bytes }), read: () => Promise.reject(new Error('read whole')) };
  expect(await fingerprintFiles(['big'], ranged)).toBe(expected);
});

test('a missing file is named', async () => {
  expect((await failureOf(fingerprintFiles(['z'], files))).message).toContain('z');
});
