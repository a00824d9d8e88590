import type { ModelFiles } from '../model/model.ts';
export declare function packModel(model: ModelFiles): Uint8Array;
/** Undefined where the bytes are no such bundle, or would unpack to more than `limit` bytes. */
export declare function unpackModel(bytes: Uint8Array, limit: number): ModelFiles | undefined;
