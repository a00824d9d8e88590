/**
 * The files of a base commit as a target would have found them there: what the commit holds, and what is in no commit (data
 * that a workflow fetches) as it lies here.
 */
import { runFailure } from '../failure.ts';
import type { BaseCommit, ReadableFiles } from '../ports.ts';

/** More would take longer than what knowing the content is worth. */
const MOST_READS = 500;

/** `folder`: of the config in the repository, '' or ending with `/`. Throws a Failure where the commit cannot be listed. */
export function baseFiles(base: BaseCommit, folder: string, here: ReadableFiles): ReadableFiles {
  let reads = 0;
  let last: { readonly path: string; readonly bytes: Uint8Array | undefined } | undefined;
  const there = async (path: string): Promise<Uint8Array | undefined> => {
    if (last?.path !== path) {
      reads += 1;
      if (reads > MOST_READS) throw tooMany(base);
      last = { path, bytes: await base.read(folder + path) };
    }
    return last.bytes;
  };
  return {
    read: async (path) => (await there(path)) ?? here.read(path),
    readRange: async (path, start, length) =>
      (await there(path))?.subarray(start, start + length) ?? here.readRange(path, start, length),
    stat: async (path) => {
      const bytes = await there(path);
      return bytes === undefined ? here.stat(path) : { size: bytes.byteLength, isFolder: false };
    },
    list: async (path) => {
      const found = await base.list?.(folder + path);
      if (found === undefined) throw tooMany(base);
      return found.length > 0 ? found : here.list(path);
    },
  };
}

function tooMany({ commit }: BaseCommit): Error {
  return runFailure('base-content-unknown', {
    where: commit.slice(0, 7),
    what: 'its content cannot be told without reading too much of it',
  });
}
