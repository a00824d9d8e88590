/** NumPy .npz archives: a zip of .npy members. */
import { unzipSync } from 'fflate';
import { allOf, type Failure, inputFailure } from '../../failure.ts';
import type { Files } from '../../ports.ts';
import type { Examples } from '../examples.ts';
import { type MetadataValue, unknownColumn } from '../metadata.ts';
import type { ArrayFile } from './array-file.ts';
import { byteCount } from './byte-count.ts';
import { bytesInMemory, readWhole } from './bytes.ts';
import { maxDeflateRatio } from './gunzip.ts';
import { arrayExamples, type NpyOptions, npyArray } from './npy.ts';
import { npyValues } from './npy-values.ts';
import { crc32, statedChecksum } from './zip-checksum.ts';

export interface NpzOptions extends NpyOptions {
  readonly path: string;
}

const maxMemberBytes = 2 * 1024 ** 3;

/** `wanted`: arrays of metadata to keep, one value per example. */
export async function openNpz(options: NpzOptions, files: Files, wanted: readonly string[] = []): Promise<Examples> {
  const { path } = options;
  const archive = await readWhole(files, path);
  const examples = await arrayExamples(options, (name) => openMember(archive, path, name), path);
  if (wanted.length === 0) return examples;
  const names = npzNames(archive, path);
  const metadata: Record<string, readonly MetadataValue[]> = {};
  for (const name of wanted) {
    if (!names.includes(name)) throw unknownColumn(name, names, path, 'array');
    metadata[name] = npyValues(unpackMember(archive, path, name), examples.count, `${path} ${name}`);
  }
  return { ...examples, metadata };
}

/** Names of the arrays in the archive, in its order. */
export function npzNames(archive: Uint8Array, path: string): string[] {
  const names: string[] = [];
  unzip(archive, path, (member) => {
    if (member.name.endsWith('.npy')) names.push(member.name.slice(0, -4));
    return false;
  });
  return names;
}

/** Shapes of the arrays in the archive, in its order. */
export async function npzShapes(archive: Uint8Array, path: string): Promise<Map<string, readonly number[]>> {
  const shapes = new Map<string, readonly number[]>();
  for (const name of npzNames(archive, path)) shapes.set(name, (await openMember(archive, path, name)).layout.shape);
  return shapes;
}

export async function openMember(archive: Uint8Array, path: string, name: string): Promise<ArrayFile> {
  return npyArray(bytesInMemory(path, unpackMember(archive, path, name)), `${path} ${name}`);
}

function unpackMember(archive: Uint8Array, path: string, name: string): Uint8Array {
  const where = `${path} ${name}`;
  const content = unzip(archive, path, (member) => {
    if (member.name !== `${name}.npy`) return false;
    if (member.originalSize > Math.min(member.size * maxDeflateRatio + 1024, maxMemberBytes))
      throw inputFailure('data-too-large', {
        where,
        what: `${byteCount(member.size)} of the archive are said to hold ${byteCount(member.originalSize)}`,
        fix: 'Save large arrays as .npy files, which are read by parts',
      });
    return true;
  })[`${name}.npy`];
  if (content === undefined)
    throw inputFailure('data-array-missing', {
      where: path,
      what: `there is no array named "${name}"`,
      fix: `Its arrays are ${allOf(npzNames(archive, path)) || 'none at all'}`,
    });
  const stated = statedChecksum(archive, `${name}.npy`);
  if (stated !== undefined && stated !== crc32(content))
    throw inputFailure('data-zip', {
      where,
      what: 'the array does not have the checksum that the archive states',
      fix: 'Fetch the file again, or write it again with `np.savez`',
    });
  return content;
}

type Member = { name: string; size: number; originalSize: number };

function unzip(archive: Uint8Array, path: string, filter: (member: Member) => boolean): Record<string, Uint8Array> {
  let refusal: unknown;
  try {
    return unzipSync(archive, {
      filter: (member) => {
        try {
          return filter(member);
        } catch (error) {
          refusal = error;
          throw error;
        }
      },
    });
  } catch (error) {
    if (refusal !== undefined) throw refusal;
    throw noArchive(archive, path, error);
  }
}

function noArchive(archive: Uint8Array, path: string, cause: unknown): Failure {
  const starts = (...bytes: number[]) => bytes.every((byte, index) => archive[index] === byte);
  if (starts(0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59))
    return inputFailure('data-zip', {
      where: path,
      what: 'this is a single NumPy array, not an archive of them',
      fix: 'Set `format: npy`, with the path as `inputs`',
    });
  const isZip = starts(0x50, 0x4b);
  const why = (cause as Error).message;
  const what = isZip
    ? `the .npz archive is ${why === 'invalid zip data' ? 'cut off: its table of contents is not at its end' : `damaged (${why})`}`
    : 'not an .npz archive: it does not start with PK, as zip files do';
  const fix = isZip ? 'Fetch the file again, or write it again with `np.savez`' : 'Write it with `np.savez`';
  return inputFailure('data-zip', { where: path, what, fix }, { cause });
}
