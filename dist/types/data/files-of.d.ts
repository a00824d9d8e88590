/** The files that a target's data consist of, without decoding them: what a content key is made over. */
import type { ReadableFiles } from '../ports.ts';
import type { DataOptions } from './options.ts';
/** Sorted, each once; data modules with what they import relatively. Files a module reads by itself can't be known. */
export declare function filesOf(options: DataOptions, files: ReadableFiles): Promise<string[]>;
