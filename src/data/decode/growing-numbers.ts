/** Numbers appended one by one (text formats), kept at last in the smallest type that holds them exactly, or as float32. */

import type { Rows } from '../examples.ts';
import type { NumericArray } from './elements.ts';

export class GrowingNumbers {
  length = 0;
  private values = new Float64Array(1024);

  push(value: number): void {
    if (this.length === this.values.length) {
      const larger = new Float64Array(this.values.length * 2);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.length++] = value;
  }

  compact(): NumericArray {
    const values = this.values.subarray(0, this.length);
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
