import type { BitCoder } from './bit-coder.ts';
/** The few numbers of headers: adaptive, each kind in a set of its own. */
export declare class FieldCoding {
    private readonly coder;
    private readonly states;
    constructor(coder: BitCoder);
    flag(kind: string, given: boolean): boolean;
    /** `given` from 0 to 2^bits − 1; at most 8 bits, each in the context of those above. */
    symbol(kind: string, bits: number, given: number): number;
    /** Whole, from 0 to 2^32 − 2: how many bits (in unary), then the bits, the first two adaptive. */
    count(kind: string, given: number): number;
    /** 32 bits: sign and exponent adaptive, then as much of the fraction as there is before its zeros. */
    float(kind: string, given: number): number;
    /** 64 bits as they are. */
    double(given: number): number;
    raw(bits: number, given: number): number;
    private statesOf;
    private bit;
}
