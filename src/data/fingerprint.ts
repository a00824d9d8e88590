/** SHA-256 over names and bytes of files, as lower-case hex; read by parts, so that files larger than memory work. */
import { createHash } from 'node:crypto';
import type { ReadableFiles } from '../ports.ts';

const partBytes = 8 * 1024 * 1024;

/** The order of `paths` does not matter, and one given twice counts once. */
export async function fingerprintFiles(paths: readonly string[], files: ReadableFiles): Promise<string> {
  const hash = createHash('sha256');
  for (const path of [...new Set(paths)].sort()) {
    const stat = await files.stat(path);
    if (stat === undefined || stat.isFolder || stat.size <= partBytes) {
      // Of what is missing or a folder, the port says so itself.
      const content = await files.read(path);
      hash.update(`${path}\0${content.length}\0`);
      hash.update(content);
      continue;
    }
    // The length closes the gap between name and content: no two different sets of files feed the same bytes.
    hash.update(`${path}\0${stat.size}\0`);
    for (let start = 0; start < stat.size; start += partBytes)
      hash.update(await files.readRange(path, start, Math.min(partBytes, stat.size - start)));
  }
  return hash.digest('hex');
}
