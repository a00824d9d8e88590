/** Bytes that a decoder takes one by one, while more of them arrive. */
export declare class Arrived {
    private bytes;
    private at;
    private complete;
    /** `complete`: nothing is going to be appended. */
    constructor(bytes: Uint8Array, complete: boolean);
    append(chunk: Uint8Array): void;
    /** That was all. */
    end(): void;
    /** Whether `count` bytes are here, or no more will come. */
    has(count: number): boolean;
    /** The next byte; zeros after the end, for the four zero bytes there that are not written. */
    next(): number;
    take(count: number): Uint8Array;
    /** Whether all was taken, and zeros after the end as an encoder leaves them out: all there were, at most four. */
    endsHere(): boolean;
}
