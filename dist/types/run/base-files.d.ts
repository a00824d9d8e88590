import type { BaseCommit, ReadableFiles } from '../ports.ts';
/** `folder`: of the config in the repository, '' or ending with `/`. Throws a Failure where the commit cannot be listed. */
export declare function baseFiles(base: BaseCommit, folder: string, here: ReadableFiles): ReadableFiles;
