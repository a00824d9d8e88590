/** Whether a path can be written, found out where it counts: permissions say too much (to root) or too little (of `/proc`). */
import { mkdir, rmdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { beside, ifMissing } from './leftovers.ts';

/** Throws the error of the system that writing would meet. A folder is made beside it, or where its own folder will be made. */
export async function checkWrite(path: string, kind: 'file' | 'folder'): Promise<void> {
  const found = await stat(path).catch(ifMissing(undefined));
  if (kind === 'file' && found?.isDirectory()) throw failed('EISDIR', path);
  if (kind === 'folder' && found?.isFile()) throw failed('ENOTDIR', path);
  // Devices and pipes are written to as they are.
  if (found !== undefined && !found.isFile() && !found.isDirectory()) return;
  const folder = await nearestFolder(dirname(path));
  const probe = beside(join(folder, 'probe'), 'tmp');
  await mkdir(probe);
  await rmdir(probe);
}

async function nearestFolder(path: string): Promise<string> {
  const found = await stat(path).catch(ifMissing(undefined));
  if (found === undefined && dirname(path) !== path) return nearestFolder(dirname(path));
  if (found?.isDirectory() !== true) throw failed('ENOTDIR', path);
  return path;
}

function failed(code: string, path: string): Error {
  return Object.assign(new Error(path), { code });
}
