import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Entry, fromBuffer, open as openZip, type ZipFile } from 'yauzl';
import { runFailure } from '../../failure.ts';
import { diskFull, isDiskFull } from './disk-full.ts';

export interface Unpacked {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** No single member that we take is larger; a zip that claims more is not the wheel. */
const largestMember = 1_000_000_000;

/**
 * Unpacks the members that `wanted` accepts into `folder`, one after the other, streaming. Paths are taken as they stand
 * in the archive; one that would leave the folder ends the whole call. Each file is flushed to the disk.
 * `onBytes` is told the running total. Throws a Failure: `native/wheel`, `native/disk-full`.
 */
export async function unpackWheel(
  wheel: string | Buffer,
  folder: string,
  wanted: (path: string) => boolean,
  onBytes: (bytes: number) => void,
): Promise<Unpacked[]> {
  const unpacked: Unpacked[] = [];
  let done = 0;
  try {
    const zip = await openArchive(wheel);
    for await (const entry of entriesOf(zip)) {
      const path = entry.fileName;
      if (path.endsWith('/') || !wanted(path)) continue;
      if (entry.uncompressedSize > largestMember) throw new Error(`${path} claims ${entry.uncompressedSize} bytes`);
      const before = done;
      const member = await extract(zip, entry, join(folder, path), (bytes) => onBytes(before + bytes));
      done += member.bytes;
      unpacked.push({ path, ...member });
    }
  } catch (error) {
    if (isDiskFull(error)) throw diskFull('TensorFlow could not be unpacked', folder);
    throw runFailure('native/wheel', {
      what: `the downloaded wheel could not be unpacked (${(error as Error).message})`,
    });
  }
  return unpacked;
}

function openArchive(wheel: string | Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    const options = { lazyEntries: true, strictFileNames: true };
    const opened = (error: Error | null, zip: ZipFile): void => (error === null ? resolve(zip) : reject(error));
    if (typeof wheel === 'string') openZip(wheel, options, opened);
    else fromBuffer(wheel, options, opened);
  });
}

/** yauzl refuses absolute paths, backslashes and `..` in names itself (strictFileNames). */
async function* entriesOf(zip: ZipFile): AsyncGenerator<Entry> {
  try {
    while (true) {
      const entry = await new Promise<Entry | undefined>((resolve, reject) => {
        zip.removeAllListeners();
        zip.once('entry', resolve);
        zip.once('end', () => resolve(undefined));
        zip.once('error', reject);
        zip.readEntry();
      });
      if (entry === undefined) return;
      yield entry;
    }
  } finally {
    zip.close();
  }
}

async function extract(zip: ZipFile, entry: Entry, target: string, onBytes: (bytes: number) => void) {
  await mkdir(dirname(target), { recursive: true });
  const source = await new Promise<NodeJS.ReadableStream>((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => (error === null ? resolve(stream) : reject(error)));
  });
  const hash = createHash('sha256');
  let bytes = 0;
  const measured = new Transform({
    transform(chunk: Buffer, _encoding, next) {
      hash.update(chunk);
      bytes += chunk.length;
      onBytes(bytes);
      next(null, chunk);
    },
  });
  await pipeline(source, measured, createWriteStream(target, { flags: 'wx' }));
  const file = await open(target, 'r+');
  await file.sync().finally(() => file.close());
  return { bytes, sha256: hash.digest('hex') };
}
