/** SHA-256 of a model's files, as lower-case hex: names and bytes, whatever the order they come in. */
import { createHash } from 'node:crypto';
import type { ModelFiles } from './model.ts';

export function digestOf(files: ModelFiles): string {
  const hash = createHash('sha256');
  for (const name of [...files.keys()].sort()) {
    const bytes = files.get(name)!;
    // The length closes the gap between name and content: no two different sets of files feed the same bytes.
    hash.update(`${name}\0${bytes.byteLength}\0`);
    hash.update(bytes);
  }
  return hash.digest('hex');
}
