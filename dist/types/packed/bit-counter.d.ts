import type { BitCoder } from './bit-coder.ts';
/** Counts what coding would take, for choosing between ways of coding. */
export declare class BitCounter implements BitCoder {
    readonly reads = false;
    private parts;
    /** So far. */
    get bits(): number;
    bit(chance: number, bit: number): number;
    direct(count: number, value: number): number;
    starved(): boolean;
}
