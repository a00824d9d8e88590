/** An array of NumPy with one value per example, numbers or texts: metadata that slices look at. */
import { inputFailure } from '../../failure.ts';
import type { MetadataValue } from '../metadata.ts';
import { decodeElements } from './elements.ts';
import { npyTextWidth, readNpyHeader } from './npy-header.ts';

/** `bytes`: a whole .npy file. */
export function npyValues(bytes: Uint8Array, count: number, where: string): readonly MetadataValue[] {
  const width = npyTextWidth(bytes);
  if (width !== undefined) return texts(bytes, width, count, where);
  const { shape, type, littleEndian, offset } = readNpyHeader(bytes, where);
  const values = decodeElements(bytes.subarray(offset), type, littleEndian);
  if (shape.reduce((product, side) => product * side, 1) !== values.length)
    throw wrongCount(where, values.length, count);
  if (shape[0] !== count || values.length !== count) throw wrongCount(where, values.length, count);
  return Array.from(values, (value) => (type === 'bool' ? value !== 0 : Number.isNaN(value) ? null : value));
}

/** NumPy stores texts as 32-bit code points, each text as long as the longest, filled up with zeros. */
function texts(bytes: Uint8Array, width: number, count: number, where: string): readonly MetadataValue[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const offset = bytes[6] === 1 ? 10 + view.getUint16(8, true) : 12 + view.getUint32(8, true);
  const size = 4 * width;
  const held = size === 0 ? 0 : (bytes.byteLength - offset) / size;
  if (held !== count) throw wrongCount(where, held, count);
  return Array.from({ length: count }, (_, row) => {
    let text = '';
    for (let i = 0; i < width; i++) {
      const point = view.getUint32(offset + row * size + 4 * i, true);
      if (point === 0 || point > 0x10ffff) break;
      text += String.fromCodePoint(point);
    }
    return text;
  });
}

function wrongCount(where: string, held: number, count: number) {
  return inputFailure('slice-column', {
    where,
    what: `it holds ${Math.floor(held)} values and there are ${count} examples`,
    fix: 'Slices look at arrays with one value per example',
  });
}
