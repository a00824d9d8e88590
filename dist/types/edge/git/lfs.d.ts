/** What a base commit gives for a file, unless it is a pointer. */
export declare function refuseLfsPointer(bytes: Uint8Array, path: string, commit: string): Uint8Array;
