import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { build } from 'esbuild';
import { diskFiles } from '../../../src/edge/files/disk.ts';

let root: string;
let writer: string;
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'killed-writer-'));
  writer = join(root, 'writer.mjs');
  // A process that replaces one folder again and again; each content is three files that hold the same number.
  await build({
    stdin: {
      contents: `
        import { diskFiles } from './src/edge/files/disk.ts';
        const files = diskFiles(process.argv[2]);
        for (let version = 0; ; version++) {
          const content = new TextEncoder().encode(String(version));
          await files.writeFolder('out', new Map(['a', 'b', 'c/d'].map((name) => [name, content])));
          if (version === 0) process.send('first');
        }`,
      resolveDir: resolve('.'),
      loader: 'ts',
    },
    outfile: writer,
    bundle: true,
    platform: 'node',
    format: 'esm',
  });
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

test('a writer that is killed at any moment leaves the old folder or the new one, whole', async () => {
  const folder = mkdtempSync(join(root, 'work-'));
  const files = diskFiles(folder);
  let found = 0;
  for (let round = 0; round < 12; round++) {
    const child = spawn(process.execPath, [writer, folder], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    const ended = new Promise((done) => child.once('close', done));
    await new Promise((done) => child.once('message', done));
    await new Promise((done) => setTimeout(done, 5 + 7 * round));
    child.kill('SIGKILL');
    await ended;
    const before = readdirSync(folder);
    await files.recover('out');
    const versions = ['a', 'b', 'c/d'].map((name) => readFileSync(join(folder, 'out', name), 'utf8'));
    expect(new Set(versions).size).toBe(1);
    expect(readdirSync(folder)).toEqual(['out']);
    if (before.length > 1) found++;
  }
  // Some of them were hit half-way: else this test would show nothing.
  expect(found).toBeGreaterThan(0);
}, 60_000);
