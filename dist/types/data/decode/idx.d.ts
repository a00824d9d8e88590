import type { Files } from '../../ports.ts';
import type { Examples } from '../examples.ts';
import { type ArrayLayout } from './array-file.ts';
export interface IdxOptions {
    readonly inputs: string;
    readonly labels?: string;
}
export declare function openIdx(options: IdxOptions, files: Files, memoryBytes: number): Promise<Examples>;
/** Throws when `head` is no IDX header; `head` may be longer than the header. */
export declare function readIdxHeader(head: Uint8Array, path: string): ArrayLayout;
