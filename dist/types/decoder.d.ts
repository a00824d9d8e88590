import { PackedError } from './packed/damaged.ts';
import { type DecodeOptions } from './packed/decode-packed.ts';
export type { DecodeOptions };
export { PackedError };
/** What bytes come from: themselves, or whatever hands them out in pieces. */
export type PackedBytes = Uint8Array | ArrayBuffer | AsyncIterable<Uint8Array> | ReadableStream<Uint8Array> | Response;
/** An address to fetch, bytes, or a function that gets them (with headers of its own, from a file, …). */
export type PackedSource = string | URL | PackedBytes | (() => PackedBytes | Promise<PackedBytes>);
/** The artifacts that tfjs takes from an IOHandler. */
export interface PackedArtifacts {
    readonly modelTopology: object;
    readonly weightSpecs: {
        name: string;
        shape: number[];
        dtype: 'float32' | 'int32' | 'bool';
    }[];
    readonly weightData: ArrayBuffer;
    /** Signature, metadata and whatever else stood in model.json. */
    readonly [field: string]: unknown;
}
/**
 * An IOHandler for `tf.loadLayersModel` and `tf.loadGraphModel`. Bytes are decoded while they arrive. `load` throws a
 * PackedError, one sentence, when they are no packed model, damaged, or declare more than `maxBytes`.
 */
export declare function packedModel(source: PackedSource, options?: DecodeOptions): {
    load(): Promise<PackedArtifacts>;
};
