import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Digest of every file of a folder, by path. */
function digests(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
      .sort()
      .map((path) => [relative(folder, path), createHash('sha256').update(readFileSync(path)).digest('hex')]),
  );
}

const built = resolve(process.env.COMPRESSION_GATE_BUILD || join(root, '.build'), 'dist');

test('dist is what the sources build to, byte for byte (npm run build)', () => {
  expect(digests(join(root, 'dist'))).toEqual(digests(built));
});

test('the bundles name no path of the machine they were built on', () => {
  for (const path of Object.keys(digests(built)).filter((name) => /\.(mjs|ts|txt)$/.test(name))) {
    const text = readFileSync(join(built, path), 'utf8');
    expect({ path, found: text.includes(root) }).toEqual({ path, found: false });
  }
});
