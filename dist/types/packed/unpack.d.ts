import type { Model } from '../model/model.ts';
import { type DecodeOptions } from './decode-packed.ts';
/** Weights that were stored as uint8, uint16 or float16 are so again, levels are there again. Throws a Failure that names `where`. */
export declare function unpackModel(bytes: Uint8Array, options?: DecodeOptions & {
    readonly where?: string;
}): Model;
