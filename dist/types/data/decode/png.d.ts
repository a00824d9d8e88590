import type { Picture } from '../examples.ts';
export declare function isPng(bytes: Uint8Array): boolean;
/** 16-bit values come as floats in 0–255. Throws a PictureError that says why it can't be read. */
export declare function decodePng(bytes: Uint8Array, where: string): Picture;
