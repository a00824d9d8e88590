/** Checkpoints of trainings in the user's cache folder: one file each, written as one step, guarded by a digest. */
import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Files } from '../../ports.ts';
import type { Checkpoints } from '../../train/checkpoint.ts';

/** Milliseconds between checkpoints at least, and how many times as long as writing the last one took. */
const INTERVAL = 5000;
const SHARE = 20;
/** A training that nobody went on with for so long is forgotten. */
const OLDEST = 14 * 24 * 60 * 60 * 1000;
const digestBytes = 32;

export interface CheckpointSetting {
  readonly files: Files;
  /** Absolute. */
  readonly folder: string;
  /** Milliseconds, monotonic. */
  readonly now: () => number;
  /** Milliseconds since 1970. */
  readonly wallClock: () => number;
  readonly interval?: number;
}

export function checkpointFolder(setting: CheckpointSetting): Checkpoints {
  const { files, folder, now, interval = INTERVAL } = setting;
  let [last, took] = [now(), 0];
  let swept: Promise<void> | undefined;
  const path = (key: string) => `${folder}/${key}.checkpoint`;
  return {
    async read(key) {
      last = now();
      try {
        const bytes = await files.read(path(key));
        const body = bytes.subarray(digestBytes);
        return digest(body).equals(bytes.subarray(0, digestBytes)) ? deserialize(body) : undefined;
      } catch {
        return undefined;
      }
    },
    async write(key, state) {
      swept ??= sweep(setting);
      await swept;
      const started = now();
      const body = serialize(state);
      // A cache that cannot be written costs the chance to go on, not the training.
      await files.write(path(key), Buffer.concat([digest(body), body])).catch(() => undefined);
      last = now();
      took = last - started;
    },
    remove: (key) => files.remove(path(key)).catch(() => undefined),
    isDue: () => now() - last >= Math.max(interval, SHARE * took),
  };
}

function digest(body: Uint8Array): Buffer {
  return createHash('sha256').update(body).digest();
}

async function sweep({ files, folder, wallClock }: CheckpointSetting): Promise<void> {
  for (const name of await files.list(folder).catch(() => [])) {
    const path = join(folder, name);
    const found = await stat(path).catch(() => undefined);
    if (found !== undefined && wallClock() - found.mtimeMs > OLDEST) await files.remove(path).catch(() => undefined);
  }
}
