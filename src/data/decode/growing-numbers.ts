/** Numbers appended one by one (text formats), kept at last in the smallest type that holds them exactly, or as float32. */

import type { Rows } from '../examples.ts';
import type { NumericArray } from './elements.ts';

export class GrowingNumbers {
  /** Packed as they fill up, so that a table of bytes never takes eight bytes per cell. */
  private readonly parts: Packed[] = [];
  private readonly last = new Float64Array(partLength);
  private filled = 0;

  get length(): number {
    return this.parts.length * partLength + this.filled;
  }

  push(value: number): void {
    this.last[this.filled++] = value;
    if (this.filled < partLength) return;
    this.parts.push(pack(this.last));
    this.filled = 0;
  }

  compact(): NumericArray {
    const rest = pack(this.last.subarray(0, this.filled));
    const parts = [...this.parts, rest];
    const isFloat = parts.some((part) => part instanceof Float32Array);
    const isWide = parts.some((part) => part instanceof Int32Array);
    const values = isFloat
      ? new Float32Array(this.length)
      : isWide
        ? new Int32Array(this.length)
        : new Uint8Array(this.length);
    for (const [i, part] of parts.entries()) values.set(part, i * partLength);
    return values;
  }
}

type Packed = Uint8Array | Int32Array | Float32Array;

const partLength = 16384;

function pack(values: Float64Array): Packed {
  let [low, high, whole] = [0, 0, true];
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (value < low) low = value;
    if (value > high) high = value;
    whole &&= Number.isInteger(value);
  }
  if (whole && low >= 0 && high <= 255) return Uint8Array.from(values);
  if (whole && low >= -2147483648 && high <= 2147483647) return Int32Array.from(values);
  return Float32Array.from(values);
}

/** Rows of one shape over values in memory. */
export function memoryRows(values: NumericArray, shape: readonly number[], count: number, where: string): Rows {
  const size = shape.reduce((a, b) => a * b, 1);
  const Values = values.constructor as new (length: number) => NumericArray;
  return {
    kind: 'rows',
    count,
    shape,
    isFloat: values instanceof Float32Array,
    where,
    async read(indices) {
      const out = new Values(indices.length * size);
      for (let i = 0; i < indices.length; i++) {
        const start = indices[i] * size;
        out.set(values.subarray(start, start + size), i * size);
      }
      return out;
    },
  };
}
