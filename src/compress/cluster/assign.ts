/** Gives each value the nearest of a few. */

/** Cells between the smallest and the largest center's limits, by which nearly every value finds its code at once. */
const CELLS = 4096;
/** In parts: see affine-range.ts in `model`. */
const partLength = 16384;

export interface Codebook {
  /** Ascending, without zero. */
  readonly centers: Float32Array;
  /** Zeros stay zero and have the first code; other values have those behind it. */
  readonly hasZero: boolean;
}

/** Entries in the order of codes. */
export function entriesOf({ centers, hasZero }: Codebook): Float32Array {
  return hasZero ? Float32Array.of(0, ...centers) : centers;
}

/**
 * Codes of the nearest entries, and those entries; a value in the middle takes the smaller. O(n), whatever the number of
 * entries.
 *
 * @param codes is filled
 * @param offset added to each code
 * @param taken is filled with the values that the codes stand for
 */
export function assign(
  values: Float32Array,
  book: Codebook,
  low: number,
  high: number,
  codes: Uint8Array | Uint16Array | Int32Array,
  taken: Float32Array,
): void {
  const limits = limitsOf(book.centers);
  const scale = high > low ? (CELLS - 1) / (high - low) : 0;
  const first = new Uint8Array(CELLS);
  // Limits whose cell lies below a value's cell lie below the value: the cell never falls where the value rises.
  let passed = 0;
  for (let cell = 0; cell < CELLS; cell++) {
    while (passed < limits.length - 1 && cellOf(limits[passed], low, scale) < cell) passed++;
    first[cell] = passed;
  }
  const lookup = { limits, first, entries: entriesOf(book), low, scale };
  for (let start = 0; start < values.length; start += partLength) {
    const end = Math.min(start + partLength, values.length);
    const bits = new Int32Array(values.buffer, values.byteOffset + 4 * start, end - start);
    const part = values.subarray(start, end);
    const out = [codes.subarray(start, end), taken.subarray(start, end)] as const;
    if (book.hasZero) assignBesideZero(part, bits, lookup, ...out);
    else assignPart(part, lookup, ...out);
  }
}

interface Lookup {
  readonly limits: Float64Array;
  readonly first: Uint8Array;
  readonly entries: Float32Array;
  readonly low: number;
  readonly scale: number;
}

/** A value above so many of these has that code; the last is infinite. */
function limitsOf(centers: Float32Array): Float64Array {
  return Float64Array.from(centers, (center, i) =>
    i + 1 < centers.length ? (center + centers[i + 1]) / 2 : Number.POSITIVE_INFINITY,
  );
}

function cellOf(value: number, low: number, scale: number): number {
  return ((value - low) * scale) | 0;
}

function assignPart(
  values: Float32Array,
  { limits, first, entries, low, scale }: Lookup,
  codes: Uint8Array | Uint16Array | Int32Array,
  taken: Float32Array,
): void {
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    let code = first[((value - low) * scale) | 0];
    while (value > limits[code]) code++;
    codes[i] = code;
    taken[i] = entries[code];
  }
}

/** As above; zeros get code 0 without a branch. */
function assignBesideZero(
  values: Float32Array,
  bits: Int32Array,
  { limits, first, entries, low, scale }: Lookup,
  codes: Uint8Array | Uint16Array | Int32Array,
  taken: Float32Array,
): void {
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    let code = first[((value - low) * scale) | 0];
    while (value > limits[code]) code++;
    code = (code + 1) & -(((bits[i] & 0x7fffffff) + 0x7fffffff) >>> 31);
    codes[i] = code;
    taken[i] = entries[code];
  }
}
