import type { Picture } from '../examples.ts';
export declare function isJpeg(bytes: Uint8Array): boolean;
/** Grey pictures have one channel, all others (CMYK too) three. Throws a PictureError that says why it can't be read. */
export declare function decodeJpeg(bytes: Uint8Array, where: string): Picture;
