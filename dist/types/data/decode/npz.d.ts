import type { Files } from '../../ports.ts';
import type { Examples } from '../examples.ts';
import type { ArrayFile } from './array-file.ts';
import { type NpyOptions } from './npy.ts';
export interface NpzOptions extends NpyOptions {
    readonly path: string;
}
/** `wanted`: arrays of metadata to keep, one value per example. */
export declare function openNpz(options: NpzOptions, files: Files, wanted?: readonly string[]): Promise<Examples>;
/** Names of the arrays in the archive, in its order. */
export declare function npzNames(archive: Uint8Array, path: string): string[];
/** Shapes of the arrays in the archive, in its order. */
export declare function npzShapes(archive: Uint8Array, path: string): Promise<Map<string, readonly number[]>>;
export declare function openMember(archive: Uint8Array, path: string, name: string): Promise<ArrayFile>;
