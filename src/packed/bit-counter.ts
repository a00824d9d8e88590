import type { BitCoder } from './bit-coder.ts';

/** 4096ths of a bit that the less and less likely cost, by chance in 4096ths. */
const costs = new Uint32Array(4096);
for (let i = 0; i < costs.length; i++) costs[i] = Math.round(-Math.log2((i + 0.5) / 4096) * 4096);

/** Counts what coding would take, for choosing between ways of coding. */
export class BitCounter implements BitCoder {
  readonly reads = false;
  private parts = 0;

  /** So far. */
  get bits(): number {
    return this.parts / 4096;
  }

  bit(chance: number, bit: number): number {
    const i = chance >>> 4;
    this.parts += costs[bit === 1 ? i : 4095 - i];
    return bit;
  }

  direct(count: number, value: number): number {
    this.parts += count * 4096;
    return value & ((1 << count) - 1);
  }

  starved(): boolean {
    return false;
  }
}
