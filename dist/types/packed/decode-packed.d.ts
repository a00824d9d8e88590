import { Arrived } from './arrived.ts';
import { Checksum } from './checksum.ts';
import { type PackedTensor } from './packed-tensor.ts';
export interface DecodeOptions {
    /** Bytes of decoded weights at most; a file that declares more is refused before anything is allocated. Default: 1 GiB. */
    readonly maxBytes?: number;
}
export interface Decoded {
    /** JSON text: model.json without its `weightsManifest`. */
    readonly topology: string;
    readonly tensors: readonly DecodedTensor[];
    /** All values: int32 and float32 tensors first, then bools, each in the order of `tensors`. */
    readonly data: ArrayBuffer;
}
export interface DecodedTensor extends PackedTensor {
    /** A view of `data`. */
    readonly values: Float32Array | Int32Array | Uint8Array;
    /** The words that were coded, where stock codes or levels can be made of them. */
    readonly words?: Int32Array;
}
/** Yields where it must wait for bytes. `keepWords`: for tensors that the stock format stores as uint8 or uint16, and for levels. */
export declare function decodePacked(source: Arrived, { maxBytes }?: DecodeOptions, keepWords?: boolean): Generator<void, Decoded>;
/** What the checksum of the weights covers. */
export declare function addTo(sum: Checksum, { name, dtype, shape }: PackedTensor, words: Int32Array): void;
