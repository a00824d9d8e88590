import type { Model, ModelFiles } from './model.ts';
/** Bytes of a file; undefined (or a Failure) where it is missing. */
export type ReadFile = (path: string) => Promise<Uint8Array | undefined>;
/**
 * Reads a LayersModel or GraphModel. `entry` is the path of its model.json, whatever that is called; weight files are
 * looked for beside it. State of an optimizer that was saved along is left out. Throws a Failure (exit code 2) that names
 * the file for everything that is wrong with it.
 */
export declare function readModel(entry: string, read: ReadFile): Promise<Model>;
/** The files of a model as they are, by their own names, the entry first. */
export declare function modelFilesOf(entry: string, read: ReadFile): Promise<ModelFiles>;
/** The name of model.json among the files of a model. */
export declare function entryOf(files: ModelFiles): string;
/** Like `readModel`, from files in memory. `where` names them in messages. */
export declare function readModelFiles(files: ModelFiles, where?: string): Model;
