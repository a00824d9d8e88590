import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { diskFiles } from '../../../src/edge/files/disk.ts';
import { memoryFiles } from '../../../src/edge/files/memory.ts';
import type { Files } from '../../../src/ports.ts';

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const made: string[] = [];
afterEach(async () => {
  for (const folder of made.splice(0)) await rm(folder, { recursive: true, force: true });
});

const kinds: readonly (readonly [string, () => Promise<Files>])[] = [
  [
    'disk',
    async () => {
      const root = await mkdtemp(join(tmpdir(), 'files-'));
      made.push(root);
      return diskFiles(root);
    },
  ],
  ['memory', async () => memoryFiles()],
];

describe.each(kinds)('files: %s', (_, open) => {
  test('what is written is read back, whole and in parts, under relative and absolute paths', async () => {
    const files = await open();
    await files.write('a/b/data.bin', Uint8Array.of(1, 2, 3, 4, 5));
    await files.write('note.txt', 'grün');
    expect([...(await files.read('a/b/data.bin'))]).toEqual([1, 2, 3, 4, 5]);
    expect([...(await files.read(`${files.root.replace(/\/$/, '')}/a/b/data.bin`))]).toEqual([1, 2, 3, 4, 5]);
    expect(text(await files.read('note.txt'))).toBe('grün');
    expect([...(await files.readRange('a/b/data.bin', 1, 3))]).toEqual([2, 3, 4]);
    expect([...(await files.readRange('a/b/data.bin', 3, 2 ** 40))]).toEqual([4, 5]);
    expect([...(await files.readRange('a/b/data.bin', 9, 2))]).toEqual([]);
  });

  test('writing again replaces; later changes of the given bytes do not show', async () => {
    const files = await open();
    const bytes = Uint8Array.of(1, 2);
    await files.write('x', bytes);
    bytes[0] = 9;
    expect([...(await files.read('x'))]).toEqual([1, 2]);
    await files.write('x', 'new');
    expect(text(await files.read('x'))).toBe('new');
  });

  test('stat and list', async () => {
    const files = await open();
    await files.write('m/b.bin', 'bb');
    await files.write('m/a/deep.bin', 'd');
    await files.write('m/a.txt', '');
    expect(await files.list('m')).toEqual(['a.txt', 'a/deep.bin', 'b.bin']);
    expect(await files.stat('m')).toEqual({ size: 0, isFolder: true });
    expect(await files.stat('m/b.bin')).toEqual({ size: 2, isFolder: false });
    expect(await files.stat('m/none')).toBeUndefined();
    expect(await files.stat('m/b.bin/inside')).toBeUndefined();
    await expect(files.list('none')).rejects.toMatchObject({ code: 'file-missing' });
  });

  test('a missing file names the nearest one there is', async () => {
    const files = await open();
    await files.write('web/model.json', '{}');
    await expect(files.read('web/modle.json')).rejects.toMatchObject({
      code: 'file-missing',
      exitCode: 2,
      message: 'web/modle.json: there is no such file. Did you mean `web/model.json`?',
    });
    await expect(files.read('web/labels.csv')).rejects.toMatchObject({
      message: 'web/labels.csv: there is no such file. Correct the path.',
    });
    await expect(files.read('wbe/model.json')).rejects.toMatchObject({
      message: 'wbe/model.json: there is no such file. Did you mean `web/model.json`?',
    });
    await expect(files.read('web/an-unlike-name.json')).rejects.toMatchObject({
      message: 'web/an-unlike-name.json: there is no such file. Correct the path; there is `web/model.json`.',
    });
    await expect(files.read('nowhere/near/it.json')).rejects.toMatchObject({
      message: 'nowhere/near/it.json: there is no such file. Correct the path.',
    });
  });

  test('whether a path can be written is known without writing', async () => {
    const files = await open();
    await files.write('there/file.txt', 'kept');
    for (const path of ['new.txt', 'deep/er/new.txt', 'there/file.txt', 'there/new.txt'])
      await files.checkWrite(path, 'file');
    for (const path of ['new', 'deep/er', 'there', 'there/new']) await files.checkWrite(path, 'folder');
    expect(await files.list('.')).toEqual(['there/file.txt']);
    expect(await files.stat('deep')).toBeUndefined();
    const refused = (path: string, kind: 'file' | 'folder', code: string) =>
      expect(files.checkWrite(path, kind)).rejects.toMatchObject({ code, exitCode: 2 });
    await refused('there', 'file', 'file-is-folder');
    await refused('.', 'file', 'file-is-folder');
    await refused('there/file.txt/below', 'file', 'file-in-the-way');
    await refused('there/file.txt/below/it', 'folder', 'file-in-the-way');
    await refused('there/file.txt', 'folder', 'file-in-the-way');
  });

  test('a file is removed, what is not there is no error, a folder stays', async () => {
    const files = await open();
    await files.write('there/file.txt', 'x');
    await files.write('there/other.txt', 'x');
    await files.remove('there/file.txt');
    await files.remove('there/file.txt');
    await files.remove('nowhere/file.txt');
    await expect(files.remove('there')).rejects.toBeInstanceOf(Error);
    expect(await files.list('.')).toEqual(['there/other.txt']);
  });

  test('a folder is no file', async () => {
    const files = await open();
    await files.write('web/model.json', '{}');
    await expect(files.read('web')).rejects.toMatchObject({ code: 'file-is-folder', exitCode: 2 });
    await expect(files.write('web', 'x')).rejects.toMatchObject({ code: 'file-is-folder' });
    expect(text(await files.read('web/model.json'))).toBe('{}');
  });

  test('a folder is replaced as a whole', async () => {
    const files = await open();
    await files.write('out/old.bin', 'old');
    await files.writeFolder(
      'out',
      new Map([
        ['model.json', Uint8Array.of(1)],
        ['parts/a.bin', Uint8Array.of(2)],
      ]),
    );
    expect(await files.list('out')).toEqual(['model.json', 'parts/a.bin']);
    await files.writeFolder('fresh/one', new Map([['x', Uint8Array.of(3)]]));
    expect(await files.list('.')).toEqual(['fresh/one/x', 'out/model.json', 'out/parts/a.bin']);
  });

  test('a name that leaves the folder changes nothing', async () => {
    const files = await open();
    await files.write('out/old.bin', 'old');
    const bad = new Map([
      ['fine', Uint8Array.of(1)],
      ['../escaped', Uint8Array.of(1)],
    ]);
    await expect(files.writeFolder('out', bad)).rejects.toThrow('outside');
    expect(await files.list('.')).toEqual(['out/old.bin']);
  });
});

test('disk: when writing a folder fails half-way, the old content stays and nothing is left over', async () => {
  const files = await kinds[0][1]();
  await files.write('out/old.bin', 'old');
  const tooLong = new Map([
    ['first.bin', new Uint8Array(1000)],
    ['n'.repeat(300), new Uint8Array(1)],
  ]);
  await expect(files.writeFolder('out', tooLong)).rejects.toMatchObject({ exitCode: 2, code: 'file-path' });
  expect(await files.list('.')).toEqual(['out/old.bin']);
  expect(await readdir(files.root)).toEqual(['out']);
});

test('disk: many writers of one path leave one whole content', async () => {
  const files = await kinds[0][1]();
  const contents = Array.from({ length: 20 }, (_, index) => String(index).repeat(20_000));
  await Promise.all(contents.map((content) => files.write('shared', content)));
  expect(contents).toContain(text(await files.read('shared')));
  expect(await readdir(files.root)).toEqual(['shared']);
});
