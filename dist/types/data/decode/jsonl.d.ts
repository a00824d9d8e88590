import type { Files } from '../../ports.ts';
import type { Examples } from '../examples.ts';
import type { SourceOptions } from '../options.ts';
export type JsonlOptions = Omit<Extract<SourceOptions, {
    format: 'jsonl';
}>, 'format'>;
/** `wanted`: fields of metadata to keep. */
export declare function openJsonl(options: JsonlOptions, files: Files, wanted?: readonly string[]): Promise<Examples>;
