/** One process at a time: a file that says who holds another one, for as long as its holder keeps touching it. */
import { randomUUID } from 'node:crypto';
import { open, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import { hostname } from 'node:os';
import { runFailure } from '../../failure.ts';
import { isAlive } from '../is-alive.ts';

export interface Hold {
  /** @throws run failure `file/held` where another process has taken it over: this one stood still for too long */
  check(): Promise<void>;
  release(): Promise<void>;
}

const TOUCHED_EVERY = 10_000;
/** A holder that is silent for so long is gone: its number may be another process's by now, its container another one. */
const SILENT = 60_000;
/** For a moment a lock names nobody yet. */
const MOMENT = 5000;

/**
 * @param shown the file that is held, as messages name it
 * @throws run failure `file/held` while another process holds it
 */
export async function hold(lock: string, shown: string): Promise<Hold> {
  const own = `${process.pid} ${hostname()} ${randomUUID()}`;
  const refused = () =>
    runFailure('file/held', {
      where: shown,
      what: 'another process writes to this file',
      fix: `Wait for it to end; what a killed one leaves (${shown}.lock) counts for nothing after a minute`,
    });
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      const file = await open(lock, 'wx');
      await file.writeFile(own);
      await file.close();
      const timer = setInterval(() => void touch(lock, own), TOUCHED_EVERY).unref();
      return {
        check: async () => {
          if ((await textOf(lock)) !== own) throw refused();
        },
        release: async () => {
          clearInterval(timer);
          if ((await textOf(lock)) === own) await rm(lock, { force: true });
        },
      };
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
  throw refused();
}

async function touch(lock: string, own: string): Promise<void> {
  const now = new Date();
  if ((await textOf(lock)) === own) await utimes(lock, now, now).catch(() => {});
}

async function isHeld(lock: string): Promise<boolean> {
  const found = await stat(lock).catch(() => undefined);
  const text = await textOf(lock);
  if (found === undefined || text === undefined) return false;
  const silent = Date.now() - found.mtimeMs;
  if (text === '') return silent < MOMENT;
  const [pid, host] = text.split(' ');
  // Numbers of another machine or container say nothing here.
  const isThere = host !== hostname() || (Number(pid) !== process.pid && isAlive(Number(pid)));
  return isThere && silent < SILENT;
}

function textOf(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch(() => undefined);
}
