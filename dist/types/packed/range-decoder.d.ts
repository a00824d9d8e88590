import type { Arrived } from './arrived.ts';
import { type BitCoder } from './bit-coder.ts';
/** Reads what `RangeEncoder` wrote. */
export declare class RangeDecoder implements BitCoder {
    readonly reads = true;
    private readonly source;
    private range;
    private code;
    constructor(source: Arrived);
    starved(): boolean;
    bit(chance: number, _bit: number): number;
    direct(count: number, _value: number): number;
    private begin;
}
