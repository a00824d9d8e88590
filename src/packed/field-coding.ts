import type { BitCoder } from './bit-coder.ts';
import { moved, statesOf } from './states.ts';

const limit = 30;

/** The few numbers of headers: adaptive, each kind in a set of its own. */
export class FieldCoding {
  private readonly coder: BitCoder;
  private readonly states = new Map<string, Int32Array>();

  constructor(coder: BitCoder) {
    this.coder = coder;
  }

  flag(kind: string, given: boolean): boolean {
    return this.bit(this.statesOf(kind), 0, given ? 1 : 0) === 1;
  }

  /** `given` from 0 to 2^bits − 1; at most 8 bits, each in the context of those above. */
  symbol(kind: string, bits: number, given: number): number {
    const states = this.statesOf(kind);
    let node = 1;
    for (let place = bits - 1; place >= 0; place--) node = node * 2 + this.bit(states, node, (given >> place) & 1);
    return node - (1 << bits);
  }

  /** Whole, from 0 to 2^32 − 2: how many bits (in unary), then the bits, the first two adaptive. */
  count(kind: string, given: number): number {
    const states = this.statesOf(kind);
    const wanted = 31 - Math.clz32(given + 1);
    let bits = 0;
    while (bits < 31 && this.bit(states, 256 + bits, wanted > bits ? 1 : 0) === 1) bits++;
    let value = 1;
    for (let place = bits - 1; place >= 0; place--) {
      const bit = ((given + 1) >>> place) & 1;
      value =
        value * 2 +
        (bits - place <= 2
          ? this.bit(states, 288 + bits * 4 + (value & 1) + (bits - place) * 2, bit)
          : this.coder.direct(1, bit));
    }
    return value - 1;
  }

  /** 32 bits: sign and exponent adaptive, then as much of the fraction as there is before its zeros. */
  float(kind: string, given: number): number {
    view.setFloat32(0, given);
    const word = view.getInt32(0);
    const high = this.symbol(`${kind} sign`, 1, word >>> 31);
    const exponent = this.symbol(`${kind} exponent`, 8, (word >>> 23) & 255);
    const fraction = word & 0x7fffff;
    const length = this.symbol(`${kind} length`, 5, fraction === 0 ? 0 : 23 - (31 - Math.clz32(fraction & -fraction)));
    // The last bit of a fraction that ends there is one.
    const upper = length > 1 ? this.raw(length - 1, fraction >>> (24 - length)) : 0;
    const whole = length === 0 ? 0 : ((upper << 1) | 1) << (23 - Math.min(23, length));
    view.setInt32(0, (high << 31) | (exponent << 23) | (whole & 0x7fffff));
    return view.getFloat32(0);
  }

  /** 64 bits as they are. */
  double(given: number): number {
    view.setFloat64(0, given);
    const high = this.raw(32, view.getInt32(0));
    const low = this.raw(32, view.getInt32(4));
    view.setInt32(0, high);
    view.setInt32(4, low);
    return view.getFloat64(0);
  }

  raw(bits: number, given: number): number {
    let value = 0;
    for (let left = bits; left > 0; ) {
      const count = left > 8 ? 8 : left;
      left -= count;
      value = (value << count) | this.coder.direct(count, given >>> left);
    }
    return value;
  }

  private statesOf(kind: string): Int32Array {
    const found = this.states.get(kind);
    if (found !== undefined) return found;
    const states = statesOf(288 + 34 * 4);
    this.states.set(kind, states);
    return states;
  }

  private bit(states: Int32Array, context: number, given: number): number {
    const bit = this.coder.bit(states[context] >>> 16, given);
    states[context] = moved(states[context], bit, limit);
    return bit;
  }
}

const view = new DataView(new ArrayBuffer(8));
