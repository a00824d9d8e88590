/** All that the result of a target stands on, as files: its model, and what its data and modules are read from. */
import type { TargetConfig } from '../config/schema.ts';
import type { ModelFiles } from '../model/model.ts';
import type { ReadableFiles } from '../ports.ts';
export interface Inputs {
    readonly model: ModelFiles;
    /** Paths, relative to the folder of the config. */
    readonly data: readonly string[];
}
/** Throws an input failure where one of them cannot be found. */
export declare function inputsOf(config: TargetConfig, files: ReadableFiles): Promise<Inputs>;
