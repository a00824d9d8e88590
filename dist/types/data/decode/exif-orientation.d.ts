/** Orientation of a picture by its Exif data (CIPA DC-008, tag 0x0112): 1 upright, 2 to 8 mirrored or turned. */
import type { Picture } from '../examples.ts';
/** `tiff` is what follows the `Exif\0\0` of a JPEG segment, or the eXIf chunk of a PNG. Anything odd counts as upright. */
export declare function exifOrientation(tiff: Uint8Array): number;
/** The picture as it is meant to be seen. */
export declare function upright(picture: Picture, orientation: number): Picture;
