/** One array in NumPy's .npy form, version 1.0, little-endian, C order: what a stored baseline is made of. */
export type Column = Uint8Array | Int32Array | Float32Array;

const codes = { Uint8Array: '|u1', Int32Array: '<i4', Float32Array: '<f4' } as const;
const makers = {
  '|u1': (bytes: ArrayBuffer): Column => new Uint8Array(bytes),
  '<i4': (bytes: ArrayBuffer): Column => new Int32Array(bytes),
  '<f4': (bytes: ArrayBuffer): Column => new Float32Array(bytes),
} as const;

export function toNpy(values: Column, shape: readonly number[]): Uint8Array {
  const code = codes[values.constructor.name as keyof typeof codes];
  const dimensions = shape.length === 1 ? `${shape[0]},` : shape.join(', ');
  const text = `{'descr': '${code}', 'fortran_order': False, 'shape': (${dimensions}), }`;
  // Magic, version, length of the header; header and all of these padded to a multiple of 64, ending in a line break.
  const length = Math.ceil((10 + text.length + 1) / 64) * 64 - 10;
  const header = `\x93NUMPY\x01\x00${String.fromCharCode(length & 255, length >> 8)}${text.padEnd(length - 1)}\n`;
  const bytes = new Uint8Array(header.length + values.byteLength);
  for (let i = 0; i < header.length; i++) bytes[i] = header.charCodeAt(i);
  bytes.set(new Uint8Array(values.buffer, values.byteOffset, values.byteLength), header.length);
  return bytes;
}

/** Undefined for anything that `toNpy` does not write, or whose length is not what its shape says. */
export function fromNpy(bytes: Uint8Array): { readonly values: Column; readonly shape: readonly number[] } | undefined {
  if (bytes.length < 10 || bytes[0] !== 0x93 || bytes[6] !== 1) return undefined;
  const start = 10 + bytes[8] + 256 * bytes[9];
  const header = String.fromCharCode(...bytes.subarray(10, Math.min(start, bytes.length)));
  const match = /^\{'descr': '([|<][uif]\d)', 'fortran_order': False, 'shape': \(([\d, ]*)\), \} *\n$/.exec(header);
  if (match === null || !Object.hasOwn(makers, match[1])) return undefined;
  const make = makers[match[1] as keyof typeof makers];
  const shape = match[2].split(',').flatMap((part) => (part.trim() === '' ? [] : [Number(part)]));
  const length = shape.reduce((product, size) => product * size, 1);
  if (bytes.length - start !== length * Number(match[1][2])) return undefined;
  return { values: make(bytes.slice(start).buffer), shape };
}
