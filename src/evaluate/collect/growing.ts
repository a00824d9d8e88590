/** A typed array that grows by doubling: one entry per example of a source whose length is not known beforehand. */
export class Growing<T extends Int32Array | Float32Array | Float64Array | Uint8Array> {
  length = 0;
  #values: T;
  readonly #make: (length: number) => T;

  constructor(make: (length: number) => T, expected = 1024) {
    this.#make = make;
    this.#values = make(Math.max(1, expected));
  }

  /** The array with room for `more` further entries; write them from the old `length` on. */
  extend(more: number): T {
    const needed = this.length + more;
    if (needed > this.#values.length) {
      const larger = this.#make(Math.max(needed, 2 * this.#values.length));
      larger.set(this.#values);
      this.#values = larger;
    }
    this.length = needed;
    return this.#values;
  }

  finish(): T {
    return (this.length === this.#values.length ? this.#values : this.#values.slice(0, this.length)) as T;
  }
}

export const int32 = (length: number): Int32Array => new Int32Array(length);
export const float32 = (length: number): Float32Array => new Float32Array(length);
export const float64 = (length: number): Float64Array => new Float64Array(length);
export const uint8 = (length: number): Uint8Array => new Uint8Array(length);
