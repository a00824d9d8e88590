import { type AcceptedEntry } from './accepted-schema.ts';
import type { Config } from './schema.ts';
export interface PlacedEntry extends AcceptedEntry {
    /** First and last line of the entry in the file, counted from 1. */
    readonly lines: readonly [first: number, last: number];
}
/**
 * An empty file is an empty list. Throws failures as `parseConfig` does: of syntax, of shape, and for entries that no gate
 * of the config answers to, which would otherwise lie there and do nothing.
 *
 * @param path The file's name as it should stand in messages.
 */
export declare function parseAccepted(text: string, path: string, config: Config): PlacedEntry[];
