import type { ArrayLayout } from './array-file.ts';
/** NumPy itself refuses longer headers of untrusted files. */
export declare const maxNpyHeaderBytes = 65536;
/** `head` holds the first bytes of the file, at least the header. */
export declare function readNpyHeader(head: Uint8Array, where: string): ArrayLayout;
