/** Writes a file whole or not at all: temporary name, flush, rename. */
import { type FileHandle, lstat, open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { beside, ifMissing, recover } from './leftovers.ts';
import { makeFolder } from './make-folder.ts';

export async function writeWhole(path: string, bytes: Uint8Array | string): Promise<void> {
  await makeFolder(dirname(path));
  const found = await stat(path).catch(ifMissing(undefined));
  // A device or a pipe (`/dev/stdout`, `/dev/null`) is written to; a rename would put a file in its place.
  if (found !== undefined && !found.isFile() && !found.isDirectory()) return write(path, 'w', bytes);
  if ((await lstat(path).catch(ifMissing(undefined)))?.isDirectory()) {
    throw Object.assign(new Error(path), { code: 'EISDIR' });
  }
  await recover(path);
  const temporary = beside(path, 'tmp');
  try {
    await writeFlushed(temporary, bytes, found?.mode);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

export function writeFlushed(path: string, bytes: Uint8Array | string, mode?: number): Promise<void> {
  return write(path, 'wx', bytes, mode);
}

async function write(path: string, flags: 'w' | 'wx', bytes: Uint8Array | string, mode?: number): Promise<void> {
  let file: FileHandle | undefined;
  try {
    file = await open(path, flags, mode);
    await file.writeFile(bytes);
    if (flags === 'wx') await file.sync();
  } finally {
    await file?.close();
  }
}
