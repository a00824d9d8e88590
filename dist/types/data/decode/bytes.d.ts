/** The content of one data file, in memory or read by ranges; gzip is undone. */
import { type Failure } from '../../failure.ts';
import type { Files } from '../../ports.ts';
import { type StatedSize } from './gunzip.ts';
export interface Bytes {
    readonly path: string;
    readonly size: number;
    /** Where the whole content is in memory. */
    readonly whole?: Uint8Array;
    /** Exactly this range, which must lie within the file. May be a view: read-only. */
    read(start: number, length: number): Promise<Uint8Array>;
}
export interface BytesOptions {
    /** Larger raw files are read by ranges. */
    readonly memoryBytes: number;
    /**
     * Size of the content as its own header states it, so that a gzip bomb is refused before anything is allocated. The head
     * holds the first bytes of the content, up to 64 KiB.
     */
    readonly statedSize?: StatedSize;
}
export declare const defaultMemoryBytes: number;
export declare function openBytes(files: Files, path: string, options: BytesOptions): Promise<Bytes>;
export declare function bytesInMemory(path: string, whole: Uint8Array): Bytes;
export declare function readWhole(files: Files, path: string): Promise<Uint8Array>;
export declare function truncated(path: string, expected: number, found: number): Failure;
