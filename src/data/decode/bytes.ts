/** The content of one data file, in memory or read by ranges; gzip is undone. */
import { constants, gunzip, gunzipSync } from 'node:zlib';
import { type Failure, inputFailure } from '../../failure.ts';
import type { Files } from '../../ports.ts';
import { refuseLfsPointer } from './lfs-pointer.ts';

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
  readonly statedSize?: (head: Uint8Array) => number | undefined;
}

export const defaultMemoryBytes = 256 * 1024 * 1024;
/** Deflate can't expand by more than this. */
export const maxDeflateRatio = 1032;
/** Formats without a stated size (text) may expand to this. */
const maxInflatedBytes = 2 * 1024 ** 3 - 1;
const headBytes = 65536;

export async function openBytes(files: Files, path: string, options: BytesOptions): Promise<Bytes> {
  const stat = await files.stat(path);
  // The port's own failure names the path and what lies near it.
  if (stat === undefined || stat.isFolder) return bytesInMemory(path, await files.read(path));
  const head = await files.readRange(path, 0, Math.min(headBytes, stat.size));
  refuseLfsPointer(head, path);
  if (head[0] === 0x1f && head[1] === 0x8b) return bytesInMemory(path, await inflate(files, path, head, options));
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
    what: `the file should hold ${expected} bytes and holds ${found}`,
    fix: found < expected ? 'Fetch or write the file again' : 'Check that the file is what its header says',
  });
}

async function inflate(files: Files, path: string, head: Uint8Array, options: BytesOptions): Promise<Uint8Array> {
  const packed = await files.read(path);
  const possible = packed.length * maxDeflateRatio + headBytes;
  const stated = options.statedSize?.(inflatedHead(head, path));
  if (stated !== undefined && stated > possible) throw truncated(path, stated, possible);
  const limit = stated ?? Math.min(possible, maxInflatedBytes);
  try {
    return await gunzipAll(packed, limit, stated);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE')
      throw inputFailure('data-too-large', { where: path, what: `the gzip holds more than ${limit} bytes` });
    throw damagedGzip(path, error);
  }
}

function gunzipAll(packed: Uint8Array, limit: number, stated: number | undefined): Promise<Uint8Array> {
  // One chunk of the stated size (plus one byte to notice an excess) spares zlib thousands of small buffers.
  const chunkSize = Math.max(64, stated === undefined ? 1 << 20 : Math.min(stated, 1 << 30) + 1);
  return new Promise((resolve, reject) => {
    gunzip(packed, { maxOutputLength: Math.max(1, limit), chunkSize }, (error, content) =>
      error === null ? resolve(content) : reject(error),
    );
  });
}

function inflatedHead(head: Uint8Array, path: string): Uint8Array {
  const part = head.subarray(0, 4096);
  try {
    return gunzipSync(part, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: part.length * maxDeflateRatio });
  } catch (error) {
    throw damagedGzip(path, error);
  }
}

function damagedGzip(path: string, error: unknown): Failure {
  return inputFailure(
    'data-gzip',
    { where: path, what: `the gzip is damaged or cut off (${(error as Error).message})`, fix: 'Fetch the file again' },
    { cause: error },
  );
}
