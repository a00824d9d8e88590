/** Records of equal size in a file, gathered by index; with ranges for what is larger than memory. */
import type { Bytes } from './bytes.ts';
export interface Records {
    readonly count: number;
    readonly size: number;
    /** These records one after the other. May be a view: read-only. */
    read(indices: Uint32Array): Promise<Uint8Array>;
}
/** The caller has checked that `offset + count * size` lies within the file. */
export declare function openRecords(bytes: Bytes, offset: number, size: number, count: number): Records;
