/** IDX, the format of the MNIST files: two zero bytes, element type, rank, big-endian sizes, big-endian elements (LeCun). */
import { inputFailure, oneOf } from '../../failure.ts';
import type { Files } from '../../ports.ts';
import type { Examples } from '../examples.ts';
import { type ArrayFile, type ArrayLayout, arrayLabels, arrayRows, checkSize, layoutSize } from './array-file.ts';
import { openBytes, truncated } from './bytes.ts';
import type { ElementType } from './elements.ts';

const types: Readonly<Record<number, ElementType>> = {
  8: 'uint8',
  9: 'int8',
  11: 'int16',
  12: 'int32',
  13: 'float32',
  14: 'float64',
};

/** TensorFlow has no more. */
const mostAxes = 8;

export interface IdxOptions {
  readonly inputs: string;
  readonly labels?: string;
}

export async function openIdx(options: IdxOptions, files: Files, memoryBytes: number): Promise<Examples> {
  const inputs = await arrayRows(await openIdxArray(files, options.inputs, memoryBytes));
  const labels =
    options.labels === undefined
      ? undefined
      : await arrayLabels(await openIdxArray(files, options.labels, memoryBytes));
  return {
    where: options.inputs,
    count: inputs.count,
    inputs: new Map([['', inputs]]),
    labels,
    id: String,
    position: (index) => `example ${index}`,
  };
}

async function openIdxArray(files: Files, path: string, memoryBytes: number): Promise<ArrayFile> {
  const bytes = await openBytes(files, path, {
    memoryBytes,
    statedSize: (head) => layoutSize(readIdxHeader(head, path)),
  });
  const layout = readIdxHeader(await bytes.read(0, Math.min(bytes.size, 4 + 4 * 255)), path);
  const array = { layout, bytes, where: path };
  checkSize(array);
  return array;
}

/** Throws when `head` is no IDX header; `head` may be longer than the header. */
export function readIdxHeader(head: Uint8Array, path: string): ArrayLayout {
  const type = types[head[2]];
  if (head.length < 4 || head[0] !== 0 || head[1] !== 0 || type === undefined)
    throw inputFailure('data-magic', {
      where: path,
      what: `not an IDX file: it starts with ${hex(head.subarray(0, 4))}`,
      fix: `IDX files start with 00 00, an element type (${oneOf(Object.keys(types).map((code) => hex([Number(code)])))}) and the number of axes`,
    });
  const rank = head[3];
  if (rank === 0 || rank > mostAxes)
    throw inputFailure('data-magic', {
      where: path,
      what: `not a sound IDX file: its header states ${rank === 0 ? 'no' : rank} axes`,
      fix: 'Fetch or write the file again',
    });
  const offset = 4 + 4 * rank;
  if (head.length < offset) throw truncated(path, offset, head.length);
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  const shape = Array.from({ length: rank }, (_, axis) => view.getUint32(4 + 4 * axis));
  return { shape, type, littleEndian: false, fortran: false, offset };
}

function hex(bytes: Iterable<number>): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join(' ') || 'nothing';
}
