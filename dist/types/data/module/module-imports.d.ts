/** A module and the files it imports by relative paths, directly or through others: what bears on what it yields. */
import type { ReadableFiles } from '../../ports.ts';
/** Sorted. Imports that can't be found are left out: the module itself will say so when it is run. */
export declare function moduleFiles(path: string, files: ReadableFiles): Promise<string[]>;
