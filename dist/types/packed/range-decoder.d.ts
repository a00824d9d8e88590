import type { Arrived } from './arrived.ts';
import { type BitCoder } from './bit-coder.ts';
/** Reads what `RangeEncoder` wrote. */
export declare class RangeDecoder implements BitCoder {
    readonly reads = true;
    private readonly source;
    private range;
    /** Above the lowest number of the range. */
    private code;
    /** The last four bytes. */
    private tail;
    constructor(source: Arrived);
    starved(): boolean;
    bit(chance: number, _bit: number): number;
    direct(count: number, _value: number): number;
    /**
     * Throws unless the source ends here, and as an encoder ends it. All numbers within the range that is left would be read
     * alike; the encoder takes the first of those that end with the most zero bits, up to 29. Any other is damage.
     */
    end(): void;
    private begin;
    private shift;
}
