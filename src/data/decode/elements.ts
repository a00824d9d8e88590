/** Element types of array files, and raw bytes as typed arrays. 64-bit integers become doubles (exact up to 2^53). */
export type NumericArray =
  | Uint8Array
  | Int8Array
  | Uint16Array
  | Int16Array
  | Uint32Array
  | Int32Array
  | Float32Array
  | Float64Array;

export type ElementType =
  | 'bool'
  | 'uint8'
  | 'int8'
  | 'uint16'
  | 'int16'
  | 'uint32'
  | 'int32'
  | 'uint64'
  | 'int64'
  | 'float16'
  | 'float32'
  | 'float64';

export const elementBytes: Readonly<Record<ElementType, 1 | 2 | 4 | 8>> = {
  bool: 1,
  uint8: 1,
  int8: 1,
  uint16: 2,
  int16: 2,
  uint32: 4,
  int32: 4,
  uint64: 8,
  int64: 8,
  float16: 2,
  float32: 4,
  float64: 8,
};

export function isFloat(type: ElementType): boolean {
  return type === 'float16' || type === 'float32' || type === 'float64';
}

/** May return a view of `bytes`: treat the result as read-only. `bytes` must hold whole elements. */
export function decodeElements(bytes: Uint8Array, type: ElementType, littleEndian: boolean): NumericArray {
  const width = elementBytes[type];
  const swap = !littleEndian && width > 1;
  const own = swap || bytes.byteOffset % width !== 0 ? Uint8Array.from(bytes) : bytes;
  if (swap) swapBytes(own, width);
  const { buffer, byteOffset } = own;
  const count = own.byteLength / width;
  switch (type) {
    case 'bool':
    case 'uint8':
      return own;
    case 'int8':
      return new Int8Array(buffer, byteOffset, count);
    case 'uint16':
      return new Uint16Array(buffer, byteOffset, count);
    case 'int16':
      return new Int16Array(buffer, byteOffset, count);
    case 'uint32':
      return new Uint32Array(buffer, byteOffset, count);
    case 'int32':
      return new Int32Array(buffer, byteOffset, count);
    case 'float32':
      return new Float32Array(buffer, byteOffset, count);
    case 'float64':
      return new Float64Array(buffer, byteOffset, count);
    case 'float16':
      return halfToFloat(new Uint16Array(buffer, byteOffset, count));
    default:
      return wideIntegers(new Uint32Array(buffer, byteOffset, count * 2), type === 'int64');
  }
}

function swapBytes(bytes: Uint8Array, width: 1 | 2 | 4 | 8): void {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (width === 2) buffer.swap16();
  else if (width === 4) buffer.swap32();
  else buffer.swap64();
}

function wideIntegers(words: Uint32Array, signed: boolean): Float64Array {
  const values = new Float64Array(words.length / 2);
  for (let i = 0; i < values.length; i++) {
    const high = words[2 * i + 1];
    values[i] = (signed ? high | 0 : high) * 4294967296 + words[2 * i];
  }
  return values;
}

function halfToFloat(halves: Uint16Array): Float32Array {
  const values = new Float32Array(halves.length);
  for (let i = 0; i < halves.length; i++) {
    const half = halves[i];
    const sign = half & 0x8000 ? -1 : 1;
    const exponent = (half >> 10) & 31;
    const fraction = half & 1023;
    if (exponent === 0) values[i] = sign * fraction * 2 ** -24;
    else if (exponent === 31) values[i] = fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
    else values[i] = sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
  }
  return values;
}
