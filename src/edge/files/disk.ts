/** Files on the disk. Writes are atomic: what stood at a path before stays until the new content is safely stored. */
import { type FileHandle, lstat, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, resolve, sep } from 'node:path';
import type { Files } from '../../ports.ts';
import { fileFailure } from './failures.ts';

let counter = 0;

export function diskFiles(root: string): Files {
  const at = (path: string): string => (isAbsolute(path) ? path : resolve(root, path));
  const attempt = async <T>(path: string, action: 'read' | 'write', work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw fileFailure(error, path, action, await namesIn(dirname(at(path))));
    }
  };

  return {
    root,
    read: (path) => attempt(path, 'read', () => readFile(at(path))),
    readRange: (path, start, length) => attempt(path, 'read', () => readPart(at(path), start, length)),
    stat: (path) =>
      attempt(path, 'read', async () => {
        const found = await stat(at(path)).catch(ifMissing(undefined));
        return found && { size: found.isDirectory() ? 0 : found.size, isFolder: found.isDirectory() };
      }),
    list: (folder) => attempt(folder, 'read', () => listFolder(at(folder))),
    write: (path, bytes) => attempt(path, 'write', () => writeWhole(at(path), bytes)),
    writeFolder: (folder, files) => attempt(folder, 'write', () => replaceFolder(at(folder), files)),
  };
}

function ifMissing<T>(value: T): (error: NodeJS.ErrnoException) => T {
  return (error) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return value;
    throw error;
  };
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => []);
}

async function readPart(path: string, start: number, length: number): Promise<Uint8Array> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    // Never more than the file holds, whatever is asked for: lengths may come from untrusted headers.
    const buffer = Buffer.alloc(Math.max(0, Math.min(length, size - start)));
    let filled = 0;
    while (filled < buffer.byteLength) {
      const { bytesRead } = await file.read(buffer, filled, buffer.byteLength - filled, start + filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    return buffer.subarray(0, filled);
  } finally {
    await file.close();
  }
}

async function listFolder(folder: string): Promise<string[]> {
  const found: string[] = [];
  const walk = async (path: string, prefix: string): Promise<void> => {
    for (const entry of await readdir(path, { withFileTypes: true })) {
      const name = `${prefix}${entry.name}`;
      if (entry.isDirectory()) await walk(join(path, entry.name), `${name}/`);
      else if (entry.isFile()) found.push(name);
    }
  };
  await walk(folder, '');
  return found.sort();
}

/** A name beside the target, so that the rename stays on one file system. */
function beside(path: string, kind: string): string {
  counter++;
  return join(dirname(path), `.${basename(path)}.${process.pid}-${counter}.${kind}`);
}

async function writeWhole(path: string, bytes: Uint8Array | string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const found = await lstat(path).catch(ifMissing(undefined));
  if (found?.isDirectory()) throw Object.assign(new Error(path), { code: 'EISDIR' });
  const temporary = beside(path, 'tmp');
  try {
    await writeFlushed(temporary, bytes);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

async function writeFlushed(path: string, bytes: Uint8Array | string): Promise<void> {
  let file: FileHandle | undefined;
  try {
    file = await open(path, 'wx');
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file?.close();
  }
}

/** New content beside the folder first; then two renames, the second undone by the first when it fails. */
async function replaceFolder(folder: string, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  await mkdir(dirname(folder), { recursive: true });
  const [next, previous] = [beside(folder, 'tmp'), beside(folder, 'old')];
  try {
    await mkdir(next);
    for (const [name, bytes] of files) {
      const path = join(next, name);
      if (!path.startsWith(next + sep) || isAbsolute(name))
        throw new Error(`"${name}" is outside the folder it is written to`);
      await mkdir(dirname(path), { recursive: true });
      await writeFlushed(path, bytes);
    }
    const had = await rename(folder, previous).then(() => true, ifMissing(false));
    try {
      await rename(next, folder);
    } catch (error) {
      const taken = (await lstat(folder).catch(ifMissing(undefined))) !== undefined;
      // Where another writer's folder stands by now, what we took aside is out of date.
      if (had && taken) await rm(previous, { recursive: true, force: true });
      else if (had) await rename(previous, folder);
      throw error;
    }
  } finally {
    await rm(next, { recursive: true, force: true });
  }
  await rm(previous, { recursive: true, force: true });
}
