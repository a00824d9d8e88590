/** The content of one data file, in memory or read by ranges; gzip is undone. */
import { type Failure, inputFailure } from '../../failure.ts';
import type { Files } from '../../ports.ts';
import { byteCount, grouped } from './byte-count.ts';
import { inflate, isGzip, type StatedSize } from './gunzip.ts';
import { refuseStandIns } from './stand-ins.ts';

export interface Bytes {
  readonly path: string;
  readonly size: number;
  /** Where the whole content is in memory. */
  readonly whole?: Uint8Array;
  /** Exactly this range, which must lie within the file. May be a view: read-only. */
  read(start: number, length: number): Promise<Uint8Array>;
}

export interface BytesOptions {
  /** Larger raw files are read by ranges. */
  readonly memoryBytes: number;
  /**
   * Size of the content as its own header states it, so that a gzip bomb is refused before anything is allocated. The head
   * holds the first bytes of the content, up to 64 KiB.
   */
  readonly statedSize?: StatedSize;
}

export const defaultMemoryBytes = 256 * 1024 * 1024;
const headBytes = 65536;

export async function openBytes(files: Files, path: string, options: BytesOptions): Promise<Bytes> {
  const stat = await files.stat(path);
  // The port's own failure names the path and what lies near it.
  if (stat === undefined || stat.isFolder) return bytesInMemory(path, await files.read(path));
  const head = await files.readRange(path, 0, Math.min(headBytes, stat.size));
  refuseStandIns(head, path);
  if (isGzip(head)) return bytesInMemory(path, await inflate(await files.read(path), path, options.statedSize));
  if (stat.size <= options.memoryBytes) return bytesInMemory(path, await files.read(path));
  return {
    path,
    size: stat.size,
    async read(start, length) {
      const part = await files.readRange(path, start, length);
      if (part.length !== length) throw truncated(path, start + length, start + part.length);
      return part;
    },
  };
}

export function bytesInMemory(path: string, whole: Uint8Array): Bytes {
  return { path, size: whole.length, whole, read: async (start, length) => whole.subarray(start, start + length) };
}

export async function readWhole(files: Files, path: string): Promise<Uint8Array> {
  const bytes = await openBytes(files, path, { memoryBytes: Number.POSITIVE_INFINITY });
  return bytes.whole!;
}

export function truncated(path: string, expected: number, found: number): Failure {
  return inputFailure('data-truncated', {
    where: path,
    what: `the file should hold ${byteCount(expected)} and holds ${grouped(found)}`,
    fix: found < expected ? 'Fetch or write the file again' : 'Check that the file is what its header says',
  });
}
