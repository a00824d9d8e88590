/** An n-dimensional array in a file (IDX, NPY, a member of an NPZ) as rows or labels. */
import { inputFailure } from '../../failure.ts';
import type { Labels, Rows } from '../examples.ts';
import { byteCount, grouped } from './byte-count.ts';
import { type Bytes, bytesInMemory, truncated } from './bytes.ts';
import { decodeElements, type ElementType, elementBytes, isFloat } from './elements.ts';
import { openRecords } from './records.ts';

export interface ArrayLayout {
  readonly shape: readonly number[];
  readonly type: ElementType;
  readonly littleEndian: boolean;
  /** First axis fastest, as NumPy writes arrays of Fortran order. */
  readonly fortran: boolean;
  /** Where the elements start. */
  readonly offset: number;
}

export interface ArrayFile {
  readonly layout: ArrayLayout;
  readonly bytes: Bytes;
  /** File (and member) for messages. */
  readonly where: string;
}

/** 1 TB: what is said to be larger is more likely to be damaged. */
const largest = 1e12;
const maxFortranBytes = 2 * 1024 ** 3;

export function product(shape: readonly number[]): number {
  return shape.reduce((size, side) => size * side, 1);
}

/** Bytes that a file of this layout holds, header included. */
export function layoutSize(layout: ArrayLayout): number {
  return layout.offset + product(layout.shape) * elementBytes[layout.type];
}

export function checkSize({ layout, bytes, where }: ArrayFile): void {
  const expected = layoutSize(layout);
  if (expected === bytes.size) return;
  if (expected < largest) throw truncated(where, expected, bytes.size);
  throw inputFailure('data-truncated', {
    where,
    what: `its header states the shape [${layout.shape.join(', ')}], ${byteCount(expected)}, and the file holds ${grouped(bytes.size)}`,
    fix: 'The header is damaged: fetch or write the file again',
  });
}

export async function arrayRows(array: ArrayFile): Promise<Rows> {
  const { layout, bytes, where } = await rowMajor(array);
  checkRank(layout, where);
  const [count, ...shape] = layout.shape;
  const records = openRecords(bytes, layout.offset, product(shape) * elementBytes[layout.type], count);
  return {
    kind: 'rows',
    count,
    shape,
    isFloat: isFloat(layout.type),
    where,
    read: async (indices) => decodeElements(await records.read(indices), layout.type, layout.littleEndian),
  };
}

/** Labels are small: they are read whole. */
export async function arrayLabels(array: ArrayFile): Promise<Labels> {
  const { layout, bytes, where } = await rowMajor(array);
  checkRank(layout, where);
  const [count, ...shape] = layout.shape;
  const width = product(shape);
  const length = count * width * elementBytes[layout.type];
  const values = decodeElements(await bytes.read(layout.offset, length), layout.type, layout.littleEndian);
  return { kind: 'numbers', count, values, width, where };
}

function checkRank({ shape }: ArrayLayout, where: string): void {
  if (shape.length > 0 && !shape.slice(1).includes(0)) return;
  throw inputFailure('data-shape', {
    where,
    what:
      shape.length === 0
        ? 'the array is a single number'
        : `examples of shape [${shape.slice(1).join(', ')}] hold no values`,
    fix: 'Store an array whose first axis counts the examples',
  });
}

async function rowMajor(array: ArrayFile): Promise<ArrayFile> {
  const { layout, bytes, where } = array;
  if (!layout.fortran || layout.shape.length < 2) return array;
  const width = elementBytes[layout.type];
  const length = product(layout.shape) * width;
  if (length > maxFortranBytes)
    throw inputFailure('data-fortran-order', {
      where,
      what: 'the array is stored in Fortran order and too large to be reordered in memory',
      fix: 'Save it with `np.save(path, np.ascontiguousarray(array))`',
    });
  const content = transposed(await bytes.read(layout.offset, length), layout.shape, width);
  return { layout: { ...layout, fortran: false, offset: 0 }, bytes: bytesInMemory(bytes.path, content), where };
}

/** From first-axis-fastest to last-axis-fastest, element by element. */
function transposed(source: Uint8Array, shape: readonly number[], width: number): Uint8Array {
  const out = new Uint8Array(source.length);
  const strides = shape.map((_, axis) => product(shape.slice(0, axis)) * width);
  const index = new Array<number>(shape.length).fill(0);
  let from = 0;
  for (let to = 0; to < out.length; to += width) {
    for (let byte = 0; byte < width; byte++) out[to + byte] = source[from + byte];
    for (let axis = shape.length - 1; axis >= 0; axis--) {
      from += strides[axis];
      if (++index[axis] < shape[axis]) break;
      from -= strides[axis] * shape[axis];
      index[axis] = 0;
    }
  }
  return out;
}
