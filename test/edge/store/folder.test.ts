import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { diskFiles } from '../../../src/edge/files/disk.ts';
import { memoryFiles } from '../../../src/edge/files/memory.ts';
import { folderStore } from '../../../src/edge/store/folder.ts';
import { type OpenedStore, sampleBaseline, storeContract } from '../../support/store-contract.ts';

let base: string;
beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), 'folder-store-'));
});
afterAll(() => rm(base, { recursive: true, force: true }));

const path = '.compression-gate/baseline';

async function onDisk(): Promise<OpenedStore & { root: string }> {
  const root = await mkdtemp(join(base, 'store-'));
  return {
    root,
    store: folderStore(diskFiles(root), path),
    other: folderStore(diskFiles(root), `${path}/`),
    async tamper(name, change) {
      const file = join(root, path, 'glyphs', name);
      const content = change(await readFile(file));
      if (content === undefined) await rm(file);
      else await writeFile(file, content);
    },
  };
}

storeContract('folder on disk', onDisk);

storeContract('folder in memory', async () => {
  const files = memoryFiles();
  return {
    store: folderStore(files, path),
    other: folderStore(files, path),
    async tamper(name, change) {
      const file = `${path}/glyphs/${name}`;
      const content = change(await files.read(file));
      if (content === undefined) files.files.delete(file);
      else files.files.set(file, content);
    },
  };
});

test('the folder holds a readable record, the arrays and the model, and nothing temporary', async () => {
  const { store, root } = await onDisk();
  const written = await store.write('glyphs', sampleBaseline());
  expect(written).toContain('.compression-gate/baseline/glyphs/record.json');
  expect((await readdir(join(root, path, 'glyphs'))).sort()).toEqual([
    '.gitattributes',
    'examples.npz',
    'model',
    'predictions.npz',
    'record.json',
  ]);
  expect(await readdir(join(root, path))).toEqual(['glyphs']);
  const text = await readFile(join(root, path, 'glyphs', 'record.json'), 'utf8');
  expect(text).toMatch(/^\{\n {2}"candidate": \{\n/);
  expect(text).toContain('"logLoss": 0.123456789012');
  expect(text.endsWith('}\n')).toBe(true);
});

test("writers that get in each other's way leave nothing behind", async () => {
  const { store, other, root } = await onDisk();
  for (let round = 0; round < 10; round++) {
    await Promise.all([store, other, store, other].map((one) => one.write('glyphs', sampleBaseline())));
  }
  expect(await readdir(join(root, path))).toEqual(['glyphs']);
});

test('line ends converted in the record alone do no harm', async () => {
  const { store, tamper } = await onDisk();
  await store.write('glyphs', sampleBaseline());
  await tamper('record.json', (bytes) => new TextDecoder().decode(bytes).replaceAll('\n', '\r\n'));
  expect((await store.read('glyphs'))?.record.target).toBe('glyphs');
});

test('the baseline of another target, copied by hand, is refused', async () => {
  const { store } = await onDisk();
  await store.write('glyphs', sampleBaseline(undefined, 'letters'));
  await expect(store.read('glyphs')).rejects.toThrow('baseline of target `letters`, not of `glyphs`');
});

test('a file name that leaves the folder is refused before anything is read', async () => {
  const files = memoryFiles();
  const store = folderStore(files, path);
  await store.write('glyphs', sampleBaseline());
  const record = JSON.parse(new TextDecoder().decode(await files.read(`${path}/glyphs/record.json`)));
  const { digestOfRecord } = await import('../../../src/history/parse-record.ts');
  record.files['model/../../../secret'] = '0'.repeat(64);
  record.digest = digestOfRecord(record);
  files.files.set(`${path}/glyphs/record.json`, JSON.stringify(record));
  files.files.set('.compression-gate/secret', 'x');
  await expect(store.read('glyphs')).rejects.toThrow('corrupt');
});
