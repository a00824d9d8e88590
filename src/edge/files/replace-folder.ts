/** Replaces a folder's content: new content beside it first, then two renames; the first is undone when the second fails. */
import { lstat, mkdir, rename, rm } from 'node:fs/promises';
import { dirname, isAbsolute, join, sep } from 'node:path';
import { beside, ifMissing, recover } from './leftovers.ts';
import { makeFolder } from './make-folder.ts';
import { writeFlushed } from './write-file.ts';

/** Writers that get in each other's way take turns. */
const attempts = 20;
const taken = new Set<string | undefined>(['ENOTEMPTY', 'EEXIST']);

export async function replaceFolder(folder: string, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  await makeFolder(dirname(folder));
  await recover(folder);
  const found = await lstat(folder).catch(ifMissing(undefined));
  if (found?.isFile()) throw Object.assign(new Error(folder), { code: 'ENOTDIR' });
  const next = beside(folder, 'tmp');
  try {
    await mkdir(next);
    for (const [name, bytes] of files) {
      const path = join(next, name);
      if (!path.startsWith(next + sep) || isAbsolute(name))
        throw new Error(`"${name}" is outside the folder it is written to`);
      await makeFolder(dirname(path));
      await writeFlushed(path, bytes);
    }
    for (let attempt = 1; !(await swap(next, folder)); attempt++) {
      if (attempt === attempts) throw Object.assign(new Error(folder), { code: 'EBUSY' });
    }
  } finally {
    await rm(next, { recursive: true, force: true });
  }
}

/** False where another writer's folder came between our two renames: what we took aside is then out of date. */
async function swap(next: string, folder: string): Promise<boolean> {
  const previous = beside(folder, 'old');
  const had = await rename(folder, previous).then(() => true, ifMissing(false));
  let isOurs = true;
  try {
    await rename(next, folder);
  } catch (error) {
    isOurs = false;
    if (!taken.has((error as NodeJS.ErrnoException).code)) {
      if (had) await rename(previous, folder);
      throw error;
    }
  }
  await rm(previous, { recursive: true, force: true });
  return isOurs;
}
