import type { Files } from '../ports.ts';
/** The order of `paths` does not matter, and one given twice counts once. */
export declare function fingerprintFiles(paths: readonly string[], files: Files): Promise<string>;
