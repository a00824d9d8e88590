/** The files of a model as one, for stores where every file costs a request. Equal files give equal bytes. */
import { unzipSync, type Zippable, zipSync } from 'fflate';
import type { ModelFiles } from '../model/model.ts';

export function packModel(model: ModelFiles): Uint8Array {
  const sorted = [...model].sort(([a], [b]) => (a < b ? -1 : 1));
  const files: Zippable = Object.fromEntries(sorted);
  // Not packed: weights hardly shrink, and git compresses what it keeps. DOS time has no zone.
  return zipSync(files, { level: 0, mtime: new Date(1980, 0, 1), os: 3 });
}

/** Undefined where the bytes are no such bundle, or would unpack to more than `limit` bytes. */
export function unpackModel(bytes: Uint8Array, limit: number): ModelFiles | undefined {
  try {
    let total = 0;
    const files = unzipSync(bytes, {
      filter: ({ originalSize }) => {
        total += originalSize;
        if (total > limit) throw new Error('too large');
        return true;
      },
    });
    return new Map(Object.entries(files));
  } catch {
    return undefined;
  }
}
