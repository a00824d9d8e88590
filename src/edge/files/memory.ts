/** Files in memory: for tests and for models that never touch the disk. Obeys the same contract tests as the disk. */
import { posix } from 'node:path';
import type { Files } from '../../ports.ts';
import { fileFailure } from './failures.ts';
import { nearestPath } from './nearest-path.ts';

/** `files` is used as it is: what is written appears in it, under paths relative to `root`. */
export function memoryFiles(
  files: Map<string, Uint8Array | string> = new Map(),
  root = '/',
): Files & { readonly files: Map<string, Uint8Array | string> } {
  const keyOf = (path: string): string => posix.relative(root, posix.resolve(root, path));
  const isFolder = (key: string): boolean => key === '' || [...files.keys()].some((name) => name.startsWith(`${key}/`));
  const namesIn = async (folder: string): Promise<string[]> => [
    ...new Set(within(folder).map((name) => name.split('/')[0])),
  ];
  const fail = async (code: string, path: string, action: 'read' | 'write' = 'read'): Promise<unknown> => {
    const instead = action === 'read' ? await nearestPath(path, namesIn) : undefined;
    return fileFailure(Object.assign(new Error(path), { code }), path, action, { instead });
  };
  const bytesOf = async (path: string): Promise<Uint8Array> => {
    const key = keyOf(path);
    const content = files.get(key);
    if (content === undefined) throw await fail(isFolder(key) ? 'EISDIR' : 'ENOENT', path);
    return typeof content === 'string' ? new TextEncoder().encode(content) : content.slice();
  };
  const within = (folder: string): string[] => {
    const prefix = keyOf(folder) === '' ? '' : `${keyOf(folder)}/`;
    return [...files.keys()].filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length));
  };

  return {
    root,
    files,
    read: bytesOf,
    readRange: async (path, start, length) => (await bytesOf(path)).slice(start, start + Math.max(0, length)),
    stat: async (path) => {
      const key = keyOf(path);
      if (files.has(key)) return { size: (await bytesOf(path)).byteLength, isFolder: false };
      return isFolder(key) ? { size: 0, isFolder: true } : undefined;
    },
    list: async (folder) => {
      if (!isFolder(keyOf(folder))) throw await fail('ENOENT', folder);
      return within(folder).sort();
    },
    write: async (path, bytes) => {
      const key = keyOf(path);
      if (isFolder(key)) throw await fail('EISDIR', path, 'write');
      files.set(key, typeof bytes === 'string' ? bytes : bytes.slice());
    },
    writeFolder: async (folder, next) => {
      const key = keyOf(folder);
      for (const name of next.keys()) {
        if (posix.normalize(name).startsWith('..') || posix.isAbsolute(name)) {
          throw new Error(`"${name}" is outside the folder it is written to`);
        }
      }
      for (const name of within(folder)) files.delete(posix.join(key, name));
      for (const [name, bytes] of next) files.set(posix.join(key, name), bytes.slice());
    },
    remove: async (path) => {
      const key = keyOf(path);
      if (isFolder(key)) throw await fail('EISDIR', path, 'write');
      files.delete(key);
    },
    checkWrite: async (path, kind) => {
      const key = keyOf(path);
      if (kind === 'file' && isFolder(key)) throw await fail('EISDIR', path, 'write');
      if ([...files.keys()].some((name) => key.startsWith(`${name}/`) || (kind === 'folder' && name === key))) {
        throw await fail('ENOTDIR', path, 'write');
      }
    },
    recover: async () => {},
  };
}
