import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** SHA-256 over the sources and the lock file: tells whether `dist` was built from what stands in the tree. */
export async function sourceDigest(root) {
  const sources = (await readdir(join(root, 'src'), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(root.length + 1));
  const hash = createHash('sha256');
  const builders = [
    'package-lock.json',
    'scripts/build.mjs',
    'scripts/build/decoder.mjs',
    'scripts/assets.mjs',
    'tsconfig.json',
    'tsconfig.build.json',
  ];
  for (const path of [...sources, ...builders].map((path) => path.replaceAll('\\', '/')).sort()) {
    hash.update(path).update('\0');
    hash.update((await readFile(join(root, path), 'utf8')).replaceAll('\r\n', '\n')).update('\0');
  }
  return hash.digest('hex');
}
