import type { ModelFiles } from '../model/model.ts';
import type { Files } from '../ports.ts';
/** `out/glyphs/model` → `out/glyphs/model.packed`. */
export declare function packedPathOf(modelFolder: string): string;
/** Throws an input failure where something else stands there, or nothing can be written. Call before the long work. */
export declare function checkPackedFile(files: Files, modelFolder: string): Promise<void>;
/** Of a model that is at hand as stock files alone: an unchanged one, whose figures were taken over. */
export declare function packStored(model: ModelFiles): Uint8Array | undefined;
/** The file of an earlier run goes where there is nothing to write. */
export declare function writePackedFile(files: Files, modelFolder: string, packed: Uint8Array | undefined): Promise<void>;
export declare function clearPackedFile(files: Files, modelFolder: string): Promise<void>;
