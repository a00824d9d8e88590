import type { Files } from '../../ports.ts';
import type { Examples, Picture } from '../examples.ts';
export interface ImagesOptions {
    readonly path: string;
    readonly classes?: readonly string[];
}
export declare function openImages(options: ImagesOptions, files: Files): Promise<Examples>;
/** By content, whatever the file's name says. */
export declare function decodePicture(bytes: Uint8Array, where: string): Picture;
