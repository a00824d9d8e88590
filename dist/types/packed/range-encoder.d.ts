import { type BitCoder } from './bit-coder.ts';
/**
 * Binary range coder with carry (Martin 1979, "Range encoding: an algorithm for removing redundancy from a digitised
 * message"; carries as in the public-domain LZMA description). `finish` ends the code and drops the zero bytes at its end that
 * it can spare: the decoder reads zeros there.
 */
export declare class RangeEncoder implements BitCoder {
    readonly reads = false;
    private bytes;
    private length;
    private low;
    private range;
    private cache;
    private pending;
    bit(chance: number, bit: number): number;
    direct(count: number, value: number): number;
    starved(): boolean;
    finish(): Uint8Array;
    /** Moves the top byte of 32 out, or holds it back while a carry could still change it. */
    private shift;
    private push;
}
