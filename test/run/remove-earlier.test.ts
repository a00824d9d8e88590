import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { diskFiles } from '../../src/edge/files/disk.ts';
import { removeEarlier, writtenPaths } from '../../src/run/remove-earlier.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'compression-gate-earlier-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const put = (name: string, text: string): void => writeFileSync(join(folder, name), text);
const remains = (name: string): boolean => existsSync(join(folder, name));

test('result and report of an earlier run go, and nothing else', async () => {
  put('result.json', '{\n  "schemaVersion": 1,\n  "title"');
  put('report.md', '### ✅');
  put('other.json', '{"schemaVersion": 1}');
  await removeEarlier(diskFiles(folder), writtenPaths({ outputFolder: '.' }));
  expect([remains('result.json'), remains('report.md'), remains('other.json')]).toEqual([false, false, true]);
  await removeEarlier(diskFiles(folder), writtenPaths({ outputFolder: 'missing' }));
});

test.each([
  ['a file of the user', '{"modelTopology": {}, "schemaVersion": 1}'],
  ['an empty file', ''],
  ['bytes', '\u0000\u00ff'],
])('what a result path names by mistake stays: %s', async (_, content) => {
  put('model.json', content);
  await removeEarlier(diskFiles(folder), writtenPaths({ outputFolder: '.', resultPath: 'model.json' }));
  expect(remains('model.json')).toBe(true);
});

test('a folder, a device and a pipe stay, and nobody waits for them', async () => {
  const files = diskFiles(folder);
  execFileSync('mkfifo', [join(folder, 'pipe')]);
  symlinkSync('/dev/null', join(folder, 'link'));
  for (const resultPath of ['pipe', 'link', '.', '/dev/stdout']) {
    await removeEarlier(files, { resultPath, reportPath: resultPath });
  }
  expect([remains('pipe'), remains('link')]).toEqual([true, true]);
});
