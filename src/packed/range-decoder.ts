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
  /** Above the lowest number of the range. */
  private code = -1;
  /** The last four bytes. */
  private tail = 0;

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
    while (this.range < leastRange) this.shift();
    return bit;
  }

  direct(count: number, _value: number): number {
    if (this.code < 0) this.begin();
    this.range >>>= count;
    const value = (this.code / this.range) | 0;
    // What rounding left over at the top belongs to no value.
    if (value >>> count !== 0) throw damaged('holds a code that nothing writes');
    this.code -= value * this.range;
    while (this.range < leastRange) this.shift();
    return value;
  }

  /**
   * Throws unless the source ends here, and as an encoder ends it. All numbers within the range that is left would be read
   * alike; the encoder takes the first of those that end with the most zero bits, up to 29. Any other is damage.
   */
  end(): void {
    const most = 2 ** 29;
    const step = (this.tail | most) & -(this.tail | most);
    if (this.code >= step || (step < most && this.code + step < this.range) || !this.source.endsHere())
      throw damaged('does not end where it should');
  }

  private begin(): void {
    for (let i = 0; i < 4; i++) this.shift();
    this.range = topRange;
    if (this.tail >>> 0 >= topRange) throw damaged('holds a code that nothing writes');
  }

  private shift(): void {
    const byte = this.source.next();
    this.range <<= 8;
    this.code = (this.code << 8) | byte;
    this.tail = (this.tail << 8) | byte;
  }
}
