import type { ArrayLayout } from './array-file.ts';
/** NumPy itself refuses longer headers of untrusted files. */
export declare const maxNpyHeaderBytes = 65536;
/** `head` holds the first bytes of the file, at least the header. */
export declare function readNpyHeader(head: Uint8Array, where: string): ArrayLayout;
/** Characters per text of an array of texts (`<U12`); undefined for every other type. */
export declare function npyTextWidth(head: Uint8Array): number | undefined;
