/** Header of a NumPy .npy file, versions 1 to 3 (numpy.lib.format): magic, version, length, a Python dict literal. */
import { type Failure, inputFailure } from '../../failure.ts';
import type { ArrayLayout } from './array-file.ts';
import { byteCount } from './byte-count.ts';
import { truncated } from './bytes.ts';
import { type ElementType, elementBytes } from './elements.ts';

const magic = [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59];
const kinds: Readonly<Record<string, string>> = { f: 'float', i: 'int', u: 'uint' };
/** NumPy itself refuses longer headers of untrusted files. */
export const maxNpyHeaderBytes = 65536;

/** `head` holds the first bytes of the file, at least the header. */
export function readNpyHeader(head: Uint8Array, where: string): ArrayLayout {
  const isNpy = magic.every((byte, index) => head[index] === byte);
  if (isNpy && head.length < 10) throw truncated(where, 10, head.length);
  if (!isNpy)
    throw inputFailure('data-magic', {
      where,
      what: 'not a NumPy array: the file does not start with \\x93NUMPY',
      fix: 'Write it with `np.save`',
    });
  const version = head[6];
  if (version < 1 || version > 3)
    throw inputFailure('data-magic', {
      where,
      what: `NumPy format version ${version} is unknown`,
      fix: 'Versions 1 to 3 are read',
    });
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  const start = version === 1 ? 10 : 12;
  if (head.length < start) throw truncated(where, start, head.length);
  const length = version === 1 ? view.getUint16(8, true) : view.getUint32(8, true);
  const offset = start + length;
  if (offset > maxNpyHeaderBytes) throw malformed(where, `its header is said to be ${byteCount(length)} long`);
  if (head.length < offset) throw truncated(where, offset, head.length);
  return {
    ...parseDict(new TextDecoder(version === 3 ? 'utf-8' : 'latin1').decode(head.subarray(start, offset)), where),
    offset,
  };
}

function parseDict(text: string, where: string): Omit<ArrayLayout, 'offset'> {
  const descr = /'descr'\s*:\s*('([^']*)'|\[)/.exec(text);
  const order = /'fortran_order'\s*:\s*(True|False)/.exec(text);
  const shape = /'shape'\s*:\s*\(([\d\s,L]*)\)/.exec(text);
  if (descr === null || order === null || shape === null) throw malformed(where, 'its header is malformed');
  const sides = shape[1]
    .split(',')
    .map((side) => side.replace('L', '').trim())
    .filter((side) => side !== '')
    .map(Number);
  if (sides.some((side) => !Number.isSafeInteger(side)) || !Number.isSafeInteger(sides.reduce((a, b) => a * b, 8)))
    throw malformed(where, `no machine can hold its shape (${shape[1]})`);
  return { ...parseType(descr[2], where), fortran: order[1] === 'True', shape: sides };
}

/** Characters per text of an array of texts (`<U12`); undefined for every other type. */
export function npyTextWidth(head: Uint8Array): number | undefined {
  const text = String.fromCharCode(...head.subarray(0, 256));
  const width = /'descr'\s*:\s*'<U(\d{1,5})'/.exec(text)?.[1];
  return width === undefined ? undefined : Number(width);
}

function parseType(descr: string | undefined, where: string): { type: ElementType; littleEndian: boolean } {
  const match = /^([<>|=]?)([a-zA-Z?])(\d*)$/.exec(descr ?? '');
  const [, order, kind, width] = match ?? [];
  const type = kind === 'b' || kind === '?' ? 'bool' : `${kinds[kind]}${Number(width) * 8}`;
  if (match === null || !(type in elementBytes))
    throw inputFailure('data-dtype', {
      where,
      what: `arrays of type ${descr === undefined ? 'structured record' : `"${descr}"`} can't be read`,
      fix: 'Save numbers: `array.astype("float32")`, or an integer or boolean type',
    });
  return { type: type as ElementType, littleEndian: order !== '>' };
}

function malformed(where: string, what: string): Failure {
  return inputFailure('data-npy-header', {
    where,
    what: `not a sound NumPy array: ${what}`,
    fix: 'Write it again with `np.save`',
  });
}
