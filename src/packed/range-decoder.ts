import type { Arrived } from './arrived.ts';
import { type BitCoder, leastRange, narrowed, topRange } from './bit-coder.ts';
import { damaged } from './damaged.ts';

/** Bytes that 512 numbers can take at most, some 45 bits of two bytes each. */
const ample = 512 * 96;

/** Reads what `RangeEncoder` wrote. */
export class RangeDecoder implements BitCoder {
  readonly reads = true;
  private readonly source: Arrived;
  private range = topRange;
  private code = -1;

  constructor(source: Arrived) {
    this.source = source;
  }

  starved(): boolean {
    return !this.source.has(ample);
  }

  bit(chance: number, _bit: number): number {
    if (this.code < 0) this.begin();
    const bound = (this.range >>> 14) * narrowed(chance);
    let bit = 0;
    if (this.code < bound) {
      this.range = bound;
      bit = 1;
    } else {
      this.code -= bound;
      this.range -= bound;
    }
    while (this.range < leastRange) {
      this.range <<= 8;
      this.code = (this.code << 8) | this.source.next();
    }
    return bit;
  }

  direct(count: number, _value: number): number {
    if (this.code < 0) this.begin();
    this.range >>>= count;
    const value = (this.code / this.range) | 0;
    // What rounding left over at the top belongs to no value.
    if (value >>> count !== 0) throw damaged('holds a code that nothing writes');
    this.code -= value * this.range;
    while (this.range < leastRange) {
      this.range <<= 8;
      this.code = (this.code << 8) | this.source.next();
    }
    return value;
  }

  private begin(): void {
    const { source } = this;
    const first = source.next();
    if (first > 63) throw damaged('holds a code that nothing writes');
    this.code = (first << 24) | (source.next() << 16) | (source.next() << 8) | source.next();
    if (this.code >= this.range) throw damaged('holds a code that nothing writes');
  }
}
