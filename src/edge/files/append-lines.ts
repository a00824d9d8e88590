/** A file that grows line by line, each on the disk before the next begins; held by one process at a time. */
import { type FileHandle, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { inputFailure, runFailure } from '../../failure.ts';
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

/**
 * @throws run failure `file/held` while another process holds the file
 * @throws input failure `file-special` where it is none
 */
export async function openGrowing(path: string, shown: string): Promise<GrowingFile> {
  let release: (() => Promise<void>) | undefined;
  let file: FileHandle | undefined;
  try {
    await makeFolder(dirname(path));
    release = await hold(`${path}.lock`, shown);
    file = await open(path, 'a+');
    if (!(await file.stat()).isFile()) {
      const what = 'is a device or a pipe, a file is needed';
      throw inputFailure('file-special', { where: shown, what, fix: 'Name a file' });
    }
    return growing(file, await file.readFile('utf8'), shown, release);
  } catch (error) {
    await file?.close();
    await release?.();
    throw fileFailure(error, shown, 'write');
  }
}

function growing(file: FileHandle, text: string, shown: string, release: () => Promise<void>): GrowingFile {
  let last: Promise<unknown> = Promise.resolve();
  let failure: unknown;
  /** One after the other, though several workers end at once; after a failure nothing is written any more. */
  const inTurn = (act: () => Promise<void>): Promise<void> => {
    const turn = last.then(async () => {
      if (failure !== undefined) throw failure;
      try {
        await act();
      } catch (error) {
        failure = fileFailure(error, shown, 'write');
        throw failure;
      }
    });
    last = turn.catch(() => {});
    return turn;
  };
  return {
    text,
    cut: (bytes) => inTurn(() => file.truncate(bytes)),
    append: (line) =>
      inTurn(async () => {
        const { size } = await file.stat();
        try {
          await file.appendFile(line);
          await file.datasync();
        } catch (error) {
          // Half a line, as a full disk leaves it.
          await file.truncate(size).catch(() => {});
          throw error;
        }
      }),
    close: async () => {
      await last;
      await file.close();
      await release();
    },
  };
}

/** For a moment a lock names nobody yet. */
const MOMENT = 5000;

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
      if (await isHeld(lock)) break;
      // Of two that find it, one moves it away; what another has put there meanwhile comes back.
      const aside = `${lock}.${process.pid}`;
      await rename(lock, aside).catch(() => {});
      if (await isHeld(aside)) {
        await rename(aside, lock);
        break;
      }
      await rm(aside, { force: true });
    }
  }
  throw runFailure('file/held', {
    where: shown,
    what: 'another process writes to this file',
    fix: `Wait for it to end, or remove ${shown}.lock where none does`,
  });
}

async function isHeld(lock: string): Promise<boolean> {
  const found = await stat(lock).catch(() => undefined);
  const text = await readFile(lock, 'utf8').catch(() => undefined);
  if (found === undefined || text === undefined) return false;
  if (text === '') return Date.now() - found.mtimeMs < MOMENT;
  return Number(text) !== process.pid && isAlive(Number(text));
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
