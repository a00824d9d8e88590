export interface PackedSize {
    readonly total: number;
    /** The code of the topology. */
    readonly topology: number;
    /** All else: the frame, names, shapes, scales, weights, digest. */
    readonly weights: number;
}
/** Bytes of the parts of a packed file. */
export declare function packedSize(bytes: Uint8Array): PackedSize;
