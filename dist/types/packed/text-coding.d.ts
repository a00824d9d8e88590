import type { BitCoder } from './bit-coder.ts';
/**
 * Codes bytes, each bit in the contexts of the one to six bytes before and of what followed the last time that the same five
 * bytes stood there. One of them runs through all texts of a file: names of weights stand in the topology already.
 */
export declare class TextCoding {
    private readonly mixing;
    private readonly slots;
    private history;
    private length;
    private readonly places;
    private match;
    private matched;
    private readonly bases;
    /** `size`: bytes that are expected at most. */
    constructor(size: number);
    /** The byte that goes in, or the one that was read. */
    code(coder: BitCoder, given: number): number;
    private remember;
}
