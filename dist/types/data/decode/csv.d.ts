import type { Files } from '../../ports.ts';
import type { Examples } from '../examples.ts';
import type { SourceOptions } from '../options.ts';
export type CsvOptions = Omit<Extract<SourceOptions, {
    format: 'csv';
}>, 'format'>;
/**
 * `classes` of the task: label texts that are all among them are names, even where they look like numbers. `wanted`: columns
 * of metadata to keep.
 */
export declare function openCsv(options: CsvOptions, files: Files, classes?: readonly string[], wanted?: readonly string[]): Promise<Examples>;
