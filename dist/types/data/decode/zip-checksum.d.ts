/** Undefined where the directory is of the zip64 form or can't be walked. */
export declare function statedChecksum(archive: Uint8Array, name: string): number | undefined;
export declare function crc32(bytes: Uint8Array): number;
