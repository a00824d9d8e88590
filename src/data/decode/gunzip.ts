/** Undoes gzip, within what a header states or deflate can hold. */
import { constants, gunzip, gunzipSync } from 'node:zlib';
import { Failure, inputFailure } from '../../failure.ts';
import { byteCount } from './byte-count.ts';
import { refuseEmpty } from './stand-ins.ts';

/** Deflate can't expand by more than this. */
export const maxDeflateRatio = 1032;
/** Formats without a stated size (text) may expand to this. */
const maxInflatedBytes = 2 * 1024 ** 3 - 1;
const headBytes = 4096;
const slack = 65536;

/** Size of the content as its own header states it; `head` holds its first bytes. */
export type StatedSize = (head: Uint8Array) => number | undefined;

export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

export async function inflate(packed: Uint8Array, path: string, statedSize?: StatedSize): Promise<Uint8Array> {
  const possible = packed.length * maxDeflateRatio + slack;
  const head = inflatedHead(packed, path);
  if (isGzip(head)) throw packedTwice(path);
  const stated = sizeOf(head, packed, path, statedSize);
  if (stated !== undefined && stated > possible)
    throw inputFailure('data-truncated', {
      where: path,
      what: `its header states ${byteCount(stated)}, and a gzip of ${byteCount(packed.length)} cannot hold them`,
      fix: 'Fetch or write the file again',
    });
  const limit = stated ?? Math.min(possible, maxInflatedBytes);
  let content: Uint8Array;
  try {
    content = await gunzipAll(packed, limit, stated);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(path, limit, stated);
    throw damaged(path, packed, error);
  }
  refuseEmpty(content, path, 'the gzip holds nothing');
  return content;
}

/** A header that cannot be read may be one whose gzip is cut off: that is then what to say. */
function sizeOf(head: Uint8Array, packed: Uint8Array, path: string, statedSize?: StatedSize): number | undefined {
  try {
    return statedSize?.(head);
  } catch (error) {
    if (!(error instanceof Failure) || packed.length > headBytes) throw error;
    try {
      refuseEmpty(
        gunzipSync(packed, { maxOutputLength: packed.length * maxDeflateRatio }),
        path,
        'the gzip holds nothing',
      );
    } catch (reason) {
      throw reason instanceof Failure ? reason : damaged(path, packed, reason);
    }
    throw error;
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

function inflatedHead(packed: Uint8Array, path: string): Uint8Array {
  const part = packed.subarray(0, headBytes);
  try {
    return gunzipSync(part, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: part.length * maxDeflateRatio });
  } catch (error) {
    throw damaged(path, packed, error);
  }
}

function tooLarge(path: string, limit: number, stated: number | undefined): Failure {
  const isStated = stated !== undefined;
  return inputFailure('data-too-large', {
    where: path,
    what: `the gzip holds more than ${isStated ? `the ${byteCount(limit)} that its header states` : byteCount(limit)}`,
    fix: isStated ? 'Check that the file is what its header says' : 'Split the file, or store it as .npy without gzip',
  });
}

function packedTwice(path: string): Failure {
  return inputFailure('data-gzip', { where: path, what: 'the gzip holds another gzip', fix: 'Unpack it once' });
}

function damaged(path: string, packed: Uint8Array, error: unknown): Failure {
  const { code, message } = error as NodeJS.ErrnoException;
  const known: Readonly<Record<string, string>> = {
    'incorrect data check': 'its content does not have the checksum that it states',
    'incorrect length check': 'its content does not have the length that it states',
    'incorrect header check': 'what follows its end is no gzip',
  };
  const what =
    code === 'Z_BUF_ERROR'
      ? `the gzip stream is truncated: it ends after ${byteCount(packed.length)}, before its own end mark`
      : `the gzip is damaged: ${known[message] ?? `zlib says "${message}"`}`;
  return inputFailure('data-gzip', { where: path, what, fix: 'Fetch or write the file again' }, { cause: error });
}
