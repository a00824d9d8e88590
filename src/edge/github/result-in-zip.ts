/** `result.json` out of the zip of an artifact. Nothing is written, no path of the zip is used, nothing else is unpacked. */
import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { Failure, inputFailure } from '../../failure.ts';

/** Bytes. */
export const largestZip = 10_000_000;
export const largestResult = 20_000_000;
const mostEntries = 100;
const wanted = 'result.json';

/** Throws a Failure `artifact-invalid` that says what is wrong with the zip. */
export async function resultInZip(bytes: Uint8Array, where: string): Promise<Uint8Array> {
  let zip: ZipFile | undefined;
  try {
    zip = await open(bytes);
    if (zip.entryCount > mostEntries) throw invalid(where, `it holds more than ${mostEntries} files`);
    let found: Entry | undefined;
    for (let entry = await nextEntry(zip); entry !== undefined; entry = await nextEntry(zip)) {
      if (entry.fileName !== wanted) continue;
      if (found !== undefined) throw invalid(where, `it holds \`${wanted}\` twice`);
      found = entry;
    }
    if (found === undefined) throw invalid(where, `there is no \`${wanted}\` in it`);
    if (found.uncompressedSize > largestResult) throw tooLarge(where);
    return await unpacked(zip, found, where);
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw invalid(where, `the zip cannot be read (${error instanceof Error ? error.message : String(error)})`);
  } finally {
    zip?.close();
  }
}

/** yauzl refuses absolute paths, backslashes and `..` in the names of all files itself. */
function open(bytes: Uint8Array): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    fromBuffer(buffer, { lazyEntries: true, strictFileNames: true }, (error, zip) =>
      error === null ? resolve(zip) : reject(error),
    );
  });
}

function nextEntry(zip: ZipFile): Promise<Entry | undefined> {
  return new Promise((resolve, reject) => {
    zip.removeAllListeners();
    zip.once('entry', resolve);
    zip.once('end', () => resolve(undefined));
    zip.once('error', reject);
    zip.readEntry();
  });
}

async function unpacked(zip: ZipFile, entry: Entry, where: string): Promise<Uint8Array> {
  const stream = await new Promise<NodeJS.ReadableStream>((resolve, reject) => {
    zip.openReadStream(entry, (error, opened) => (error === null ? resolve(opened) : reject(error)));
  });
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    // What the directory of the zip claims need not be what comes.
    if (size > largestResult) throw tooLarge(where);
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}

function tooLarge(where: string): Failure {
  return invalid(where, `\`${wanted}\` in it is larger than ${largestResult / 1_000_000} MB`);
}

function invalid(where: string, what: string): Failure {
  return inputFailure('artifact-invalid', {
    where,
    what,
    fix: `Upload nothing but \`${wanted}\`, with \`path: compression-gate-out/${wanted}\``,
  });
}
