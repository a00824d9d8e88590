/** Deflate can't expand by more than this. */
export declare const maxDeflateRatio = 1032;
/** Size of the content as its own header states it; `head` holds its first bytes. */
export type StatedSize = (head: Uint8Array) => number | undefined;
export declare function isGzip(bytes: Uint8Array): boolean;
export declare function inflate(packed: Uint8Array, path: string, statedSize?: StatedSize): Promise<Uint8Array>;
