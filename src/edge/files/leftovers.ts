/**
 * Names of what is being written, and what becomes of it when the writer dies: `.NAME.PID-N.tmp` is unfinished and of no
 * use, `.NAME.PID-N.old` is the former content of a folder that was being replaced and takes its place again.
 */
import { lstat, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isAlive } from '../is-alive.ts';

/** A process with the writer's number may be another one by then: nobody takes this long between two renames. */
const longestSwapMs = 10 * 60_000;
const waitMs = 20;
const waits = 50;

let counter = 0;

/** A name beside the target, so that the rename stays on one file system. */
export function beside(path: string, kind: 'tmp' | 'old'): string {
  counter++;
  return join(dirname(path), `.${basename(path)}.${process.pid}-${counter}.${kind}`);
}

/**
 * Removes what dead writers of `path` left, and puts back a folder whose replacement was cut short. Waits a moment where
 * another process is between taking the old folder away and putting the new one in its place.
 */
export async function recover(path: string): Promise<void> {
  for (let attempt = 0; attempt < waits; attempt++) {
    let swapping = false;
    for (const leftover of await leftoversOf(path)) {
      if (await isWriting(leftover)) swapping ||= leftover.kind === 'old';
      else if (leftover.kind === 'tmp' || (await exists(path))) {
        await rm(leftover.path, { recursive: true, force: true });
      } else await rename(leftover.path, path).catch(ifMissing(undefined));
    }
    if (!swapping || (await exists(path))) return;
    await new Promise((done) => setTimeout(done, waitMs));
  }
}

interface Leftover {
  readonly path: string;
  readonly pid: number;
  readonly kind: string;
}

async function leftoversOf(path: string): Promise<Leftover[]> {
  const folder = dirname(path);
  const start = `.${basename(path)}.`;
  const names = await readdir(folder).catch(() => []);
  return names.flatMap((name) => {
    const match = name.startsWith(start) ? /^(\d+)-\d+\.(tmp|old)$/.exec(name.slice(start.length)) : null;
    return match === null ? [] : [{ path: join(folder, name), pid: Number(match[1]), kind: match[2] }];
  });
}

async function isWriting({ path, pid }: Leftover): Promise<boolean> {
  if (pid === process.pid) return true;
  if (!isAlive(pid)) return false;
  const found = await stat(path).catch(ifMissing(undefined));
  return found !== undefined && Date.now() - found.ctimeMs < longestSwapMs;
}

async function exists(path: string): Promise<boolean> {
  return (await lstat(path).catch(ifMissing(undefined))) !== undefined;
}

export function ifMissing<T>(value: T): (error: NodeJS.ErrnoException) => T {
  return (error) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return value;
    throw error;
  };
}
