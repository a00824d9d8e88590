export interface Unpacked {
    readonly path: string;
    readonly bytes: number;
    readonly sha256: string;
}
/**
 * Unpacks the members that `wanted` accepts into `folder`, one after the other, streaming. Paths are taken as they stand
 * in the archive; one that would leave the folder ends the whole call. Each file is flushed to the disk.
 * `onBytes` is told the running total. Throws a Failure: `native/wheel`, `native/disk-full`.
 */
export declare function unpackWheel(wheel: string | Buffer, folder: string, wanted: (path: string) => boolean, onBytes: (bytes: number) => void): Promise<Unpacked[]>;
