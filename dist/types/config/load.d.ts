import { type Config } from './schema.ts';
export interface LoadedConfig {
    readonly config: Config;
    /** Line in the file of a config path such as `targets.glyphs.gates[2]`; undefined where the file has no such key. */
    lineOf(path: string): number | undefined;
}
/**
 * @param text The file's text, YAML or JSON; a byte-order mark is allowed.
 * @param path The file's name as it should stand in messages.
 * @throws Failure `config-syntax`, `config-too-large`, `config-aliases` or `config-invalid` (exit code 2).
 */
export declare function parseConfig(text: string, path: string): LoadedConfig;
