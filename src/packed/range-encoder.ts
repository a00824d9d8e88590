import { type BitCoder, leastRange, narrowed, topRange } from './bit-coder.ts';

/**
 * Binary range coder with carry (Martin 1979, "Range encoding: an algorithm for removing redundancy from a digitised
 * message"; carries as in the public-domain LZMA description). `finish` ends the code and drops the zero bytes at its end that
 * it can spare: the decoder reads zeros there.
 */
export class RangeEncoder implements BitCoder {
  readonly reads = false;
  private bytes = new Uint8Array(1024);
  private length = 0;
  private low = 0;
  private range = topRange;
  private cache = -1;
  private pending = 0;

  bit(chance: number, bit: number): number {
    const bound = (this.range >>> 14) * narrowed(chance);
    if (bit === 1) this.range = bound;
    else {
      this.low += bound;
      this.range -= bound;
    }
    while (this.range < leastRange) {
      this.range <<= 8;
      this.shift();
    }
    return bit;
  }

  direct(count: number, value: number): number {
    const low = value & ((1 << count) - 1);
    this.range >>>= count;
    this.low += this.range * low;
    while (this.range < leastRange) {
      this.range <<= 8;
      this.shift();
    }
    return low;
  }

  starved(): boolean {
    return false;
  }

  finish(): Uint8Array {
    // The number within the range that ends with the most zero bits.
    for (let bits = 29; bits >= 0; bits--) {
      const end = Math.ceil(this.low / 2 ** bits) * 2 ** bits;
      if (end >= this.low + this.range) continue;
      this.low = end;
      break;
    }
    for (let i = 0; i < 5; i++) this.shift();
    const most = 4;
    for (let i = 0; i < most && this.length > 0 && this.bytes[this.length - 1] === 0; i++) this.length--;
    return this.bytes.subarray(0, this.length);
  }

  /** Moves the top byte of 32 out, or holds it back while a carry could still change it. */
  private shift(): void {
    if (this.low < 0xff000000 || this.low >= 2 ** 32) {
      const carry = this.low >= 2 ** 32 ? 1 : 0;
      if (this.cache >= 0) this.push(this.cache + carry);
      for (; this.pending > 0; this.pending--) this.push(0xff + carry);
      this.cache = (this.low / 2 ** 24) & 0xff;
    } else {
      this.pending++;
    }
    this.low = (this.low % 2 ** 24) * 256;
  }

  private push(byte: number): void {
    if (this.length === this.bytes.length) {
      const longer = new Uint8Array(this.bytes.length * 2);
      longer.set(this.bytes);
      this.bytes = longer;
    }
    this.bytes[this.length++] = byte;
  }
}
