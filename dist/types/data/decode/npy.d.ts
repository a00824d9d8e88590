/** NumPy .npy files: one per model input and one for the labels. */
import type { Files } from '../../ports.ts';
import type { Examples } from '../examples.ts';
import { type ArrayFile } from './array-file.ts';
import { type Bytes } from './bytes.ts';
export interface NpyOptions {
    readonly inputs: string | Readonly<Record<string, string>>;
    readonly labels?: string;
}
export declare function openNpy(options: NpyOptions, files: Files, memoryBytes: number): Promise<Examples>;
/** The array in these bytes, its size checked. */
export declare function npyArray(bytes: Bytes, where: string): Promise<ArrayFile>;
/** Arrays named by options, opened by `open`, as one set of examples. */
export declare function arrayExamples(options: NpyOptions, open: (name: string) => Promise<ArrayFile>, file: string | undefined): Promise<Examples>;
