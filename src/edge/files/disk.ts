/** Files on the disk. Writes are atomic: what stood at a path before stays until the new content is safely stored. */
import { open, readdir, readFile, stat, unlink } from 'node:fs/promises';
import { isAbsolute, join, resolve } from 'node:path';
import type { Files } from '../../ports.ts';
import { checkWrite } from './check-write.ts';
import { fileFailure } from './failures.ts';
import { ifMissing, recover } from './leftovers.ts';
import { nearestPath } from './nearest-path.ts';
import { replaceFolder } from './replace-folder.ts';
import { writeWhole } from './write-file.ts';

export function diskFiles(root: string): Files {
  const at = (path: string): string => (isAbsolute(path) ? path : resolve(root, path));
  const attempt = async <T>(
    path: string,
    action: 'read' | 'write',
    work: () => Promise<T>,
    needed?: number,
  ): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      const instead = action === 'read' ? await nearestPath(path, (folder) => namesIn(at(folder))) : undefined;
      throw fileFailure(error, path, action, { instead, needed });
    }
  };

  return {
    root,
    read: (path) => attempt(path, 'read', () => readWhole(at(path))),
    readRange: (path, start, length) => attempt(path, 'read', () => readPart(at(path), start, length)),
    stat: (path) =>
      attempt(path, 'read', async () => {
        const found = await stat(at(path)).catch(ifMissing(undefined));
        return found && { size: found.isDirectory() ? 0 : found.size, isFolder: found.isDirectory() };
      }),
    list: (folder) => attempt(folder, 'read', () => listFolder(at(folder))),
    write: (path, bytes) => attempt(path, 'write', () => writeWhole(at(path), bytes), Buffer.byteLength(bytes)),
    writeFolder: (folder, files) => attempt(folder, 'write', () => replaceFolder(at(folder), files), sizeOf(files)),
    remove: (path) => attempt(path, 'write', () => unlink(at(path)).catch(ifMissing(undefined))),
    checkWrite: (path, kind) => attempt(path, 'write', () => checkWrite(at(path), kind)),
    recover: (folder) => attempt(folder, 'read', () => recover(at(folder))),
  };
}

function sizeOf(files: ReadonlyMap<string, Uint8Array>): number {
  return [...files.values()].reduce((sum, bytes) => sum + bytes.byteLength, 0);
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => []);
}

/** Devices and pipes are no input: `/dev/zero` has no end, and a pipe may never have one. */
async function readWhole(path: string): Promise<Uint8Array> {
  const found = await stat(path);
  if (!found.isFile() && !found.isDirectory()) throw Object.assign(new Error(path), { code: 'ENXIO' });
  return readFile(path);
}

async function readPart(path: string, start: number, length: number): Promise<Uint8Array> {
  if (!(await stat(path)).isFile()) return readWhole(path);
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
