import type { ReadableFiles } from '../ports.ts';
/** The order of `paths` does not matter, and one given twice counts once. */
export declare function fingerprintFiles(paths: readonly string[], files: ReadableFiles): Promise<string>;
