import type { ModelFiles } from '../model/model.ts';
import type { Files } from '../ports.ts';
export interface Precious {
    /** Absolute paths of files that must stay as they are: the originals. */
    readonly files: readonly string[];
    /** Absolute path of a folder in which nothing else may be written: the stored baseline. */
    readonly folder?: string;
}
/** Throws an input failure where writing would fail, or lose anything but an earlier model. Call before the long work. */
export declare function checkModelFolder(files: Files, folder: string, precious: Precious): Promise<void>;
/** `manifest`: the model's own file, where it has another name than `model.json`. */
export declare function checkOnlyModel(files: Files, folder: string, manifest?: string): Promise<void>;
/** Writes a model as what `checkOnlyModel` let pass. */
export declare function writeModelFolder(files: Files, folder: string, model: ModelFiles, manifest?: string): Promise<void>;
/** Takes away the model of an earlier run, where nothing else would be lost: it is not what this run says anything about. */
export declare function clearModelFolder(files: Files, folder: string, precious: Precious): Promise<void>;
