import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from '@jest/globals';
import { diskFiles } from '../../../src/edge/files/disk.ts';

const made: string[] = [];
afterEach(async () => {
  for (const folder of made.splice(0)) await rm(folder, { recursive: true, force: true });
});

/** A folder with these files. */
async function folderWith(files: Readonly<Record<string, string>>) {
  const root = await mkdtemp(join(tmpdir(), 'disk-'));
  made.push(root);
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, name)), { recursive: true });
    await writeFile(join(root, name), content);
  }
  return { root, files: diskFiles(root) };
}

/** Number of a process that has ended. */
const dead = () => spawnSync(process.execPath, ['-e', '']).pid;
const one = (content: string) => new Map([['x', new TextEncoder().encode(content)]]);

test('a folder whose replacement was cut short between the two renames comes back', async () => {
  const pid = dead();
  const { root, files } = await folderWith({ [`.out.${pid}-1.tmp/x`]: 'new', [`.out.${pid}-2.old/x`]: 'old' });
  await files.recover('out');
  expect(await readdir(root)).toEqual(['out']);
  expect(await readFile(join(root, 'out/x'), 'utf8')).toBe('old');
});

test('what a dead writer left behind after its renames is removed by the next one', async () => {
  const pid = dead();
  const { root, files } = await folderWith({
    'out/x': 'new',
    [`.out.${pid}-1.old/x`]: 'old',
    [`.note.${pid}-3.tmp`]: 'half',
  });
  await files.writeFolder('out', one('newer'));
  await files.write('note', 'whole');
  expect((await readdir(root)).sort()).toEqual(['note', 'out']);
  expect(await readFile(join(root, 'out/x'), 'utf8')).toBe('newer');
});

test('what a living writer is at is left alone', async () => {
  const { root, files } = await folderWith({ 'out/x': 'old', [`.out.${process.ppid}-1.tmp/x`]: 'being written' });
  await files.recover('out');
  expect((await readdir(root)).sort()).toEqual([`.out.${process.ppid}-1.tmp`, 'out']);
});

test('many writers of one folder take turns and leave nothing behind', async () => {
  const { root, files } = await folderWith({});
  const contents = Array.from({ length: 12 }, (_, index) => String(index).repeat(1000));
  await Promise.all(contents.map((content) => files.writeFolder('out', one(content))));
  expect(contents).toContain(await readFile(join(root, 'out/x'), 'utf8'));
  expect(await readdir(root)).toEqual(['out']);
});

test('a file that stands where a folder is to be written stays', async () => {
  const { root, files } = await folderWith({ out: 'precious' });
  await expect(files.writeFolder('out', one('x'))).rejects.toMatchObject({ code: 'file-in-the-way', exitCode: 2 });
  await expect(files.writeFolder('out/deep', one('x'))).rejects.toMatchObject({ code: 'file-in-the-way' });
  await expect(files.write('out/report.md', 'x')).rejects.toMatchObject({ code: 'file-in-the-way' });
  expect(await readFile(join(root, 'out'), 'utf8')).toBe('precious');
  expect(await readdir(root)).toEqual(['out']);
});

test('a device is written to, not replaced', async () => {
  if (!existsSync('/dev/null')) return;
  const { root, files } = await folderWith({});
  await symlink('/dev/null', join(root, 'null'));
  await files.write('null', 'gone');
  expect((await stat(join(root, 'null'))).isCharacterDevice()).toBe(true);
  expect(await readdir(root)).toEqual(['null']);
});

test('a full disk is named and what stood there stays', async () => {
  if (!existsSync('/dev/full')) return;
  const { root, files } = await folderWith({});
  await symlink('/dev/full', join(root, 'full'));
  await expect(files.write('full', 'x')).rejects.toMatchObject({ code: 'disk-full', exitCode: 2 });
  expect(await readdir(root)).toEqual(['full']);
});

test('a link to a file is replaced by the file, its target stays', async () => {
  const { root, files } = await folderWith({ target: 'precious' });
  await symlink('target', join(root, 'report.md'));
  await files.write('report.md', 'new');
  expect(await readFile(join(root, 'target'), 'utf8')).toBe('precious');
  expect(await readFile(join(root, 'report.md'), 'utf8')).toBe('new');
});

test('a file keeps who may read it', async () => {
  const { root, files } = await folderWith({ secret: 'old' });
  await chmod(join(root, 'secret'), 0o600);
  await files.write('secret', 'new');
  expect((await stat(join(root, 'secret'))).mode & 0o777).toBe(0o600);
});

test.each([`${'n'.repeat(300)}.json`, 'with\0zero.json'])(
  'a path that no system opens is wrong input (%#)',
  async (path) => {
    const { files } = await folderWith({});
    await expect(files.read(path)).rejects.toMatchObject({ code: 'file-path', exitCode: 2 });
  },
);

test('a device is no input', async () => {
  if (!existsSync('/dev/zero')) return;
  const { root, files } = await folderWith({});
  await symlink('/dev/zero', join(root, 'model.json'));
  await expect(files.read('model.json')).rejects.toMatchObject({ code: 'file-special', exitCode: 2 });
  await expect(files.readRange('model.json', 0, 10)).rejects.toMatchObject({ code: 'file-special' });
});

test('a place where no folder can be made is named, at once', async () => {
  if (!existsSync('/proc/self')) return;
  const { files } = await folderWith({});
  await expect(files.write('/proc/no/such/report.md', 'x')).rejects.toMatchObject({ exitCode: 2 });
  await expect(files.writeFolder('/proc/no/such/model', one('x'))).rejects.toMatchObject({ exitCode: 2 });
});
