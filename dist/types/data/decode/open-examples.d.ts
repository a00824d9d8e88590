/** One source of the config, opened by its decoder. */
import type { Files } from '../../ports.ts';
import type { Examples } from '../examples.ts';
import type { SourceOptions } from '../options.ts';
export interface DecodeContext {
    readonly files: Files;
    readonly memoryBytes: number;
    /** Class names of the task. */
    readonly classes?: readonly string[];
    /** Columns of metadata that slices ask for. */
    readonly metadata?: readonly string[];
}
/** Sources that can be read by index; a module is opened elsewhere. */
export type IndexedOptions = Exclude<SourceOptions, {
    format: 'module';
}>;
export declare function openExamples(options: IndexedOptions, context: DecodeContext): Promise<Examples>;
