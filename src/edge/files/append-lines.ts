/** A file that grows line by line, each on the disk before the next begins; held by one process at a time. */
import { type FileHandle, open, readFile, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { runFailure } from '../../failure.ts';
import { fileFailure } from './failures.ts';
import { makeFolder } from './make-folder.ts';

export interface GrowingFile {
  /** What is there already. */
  readonly text: string;
  /** Cuts what stands behind so many bytes: a line that a kill has cut short. */
  cut(bytes: number): Promise<void>;
  append(line: string): Promise<void>;
  close(): Promise<void>;
}

/** @throws run failure `file/held` while another process holds the file */
export async function openGrowing(path: string, shown: string): Promise<GrowingFile> {
  try {
    await makeFolder(dirname(path));
    const release = await hold(`${path}.lock`, shown);
    const file = await open(path, 'a+');
    return growing(file, await file.readFile('utf8'), release);
  } catch (error) {
    throw fileFailure(error, shown, 'write');
  }
}

function growing(file: FileHandle, text: string, release: () => Promise<void>): GrowingFile {
  return {
    text,
    cut: (bytes) => file.truncate(bytes),
    append: async (line) => {
      await file.appendFile(line);
      await file.datasync();
    },
    close: async () => {
      await file.close();
      await release();
    },
  };
}

/** A lock of a process that is gone is nobody's. */
async function hold(lock: string, shown: string): Promise<() => Promise<void>> {
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      const file = await open(lock, 'wx');
      await file.writeFile(String(process.pid));
      await file.close();
      return () => rm(lock, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const holder = Number(await readFile(lock, 'utf8').catch(() => ''));
      if (holder !== process.pid && isAlive(holder)) break;
      await rm(lock, { force: true });
    }
  }
  throw runFailure('file/held', {
    where: shown,
    what: 'another process writes to this file',
    fix: `Wait for it to end, or remove ${shown}.lock where none does`,
  });
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
