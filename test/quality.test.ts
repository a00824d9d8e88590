import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';
import { VERSION } from '../src/version.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Output of a tool of ours when it complains; empty when it has nothing to say. */
async function complaints(script: string, argv: string[]): Promise<string> {
  const run = promisify(execFile)(process.execPath, [join(root, 'node_modules', script), ...argv], {
    cwd: root,
    maxBuffer: 1 << 26,
  });
  return run.then(
    () => '',
    (error) => `${error.stdout}${error.stderr}`,
  );
}

test('types hold', async () => {
  expect(await complaints('typescript/bin/tsc', ['--noEmit'])).toBe('');
  // What runs in a browser has the browser's types, and none of Node's.
  expect(await complaints('typescript/bin/tsc', ['--noEmit', '-p', 'src/page'])).toBe('');
}, 120_000);

test('lint and format hold', async () => {
  expect(await complaints('@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.'])).toBe('');
}, 120_000);

test('the version constant is that of the package', async () => {
  const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  expect(VERSION).toBe(manifest.version);
});
