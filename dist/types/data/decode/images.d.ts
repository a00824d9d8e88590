import type { Files } from '../../ports.ts';
import type { Examples, Picture } from '../examples.ts';
export interface ImagesOptions {
    readonly path: string;
    readonly classes?: readonly string[];
    /** Table of more columns. */
    readonly metadata?: string;
}
/** `wanted`: columns of metadata to keep; a picture has those of `columnsOfName`. */
export declare function openImages(options: ImagesOptions, files: Files, wanted?: readonly string[]): Promise<Examples>;
/** By content, whatever the file's name says. */
export declare function decodePicture(bytes: Uint8Array, where: string): Picture;
