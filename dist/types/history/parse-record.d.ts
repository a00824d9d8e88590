import { type BaselineRecord } from './record.ts';
/** What stands in record.json: predictions are in a file of their own, `count` and `outputs` excepted. */
export interface RecordFile extends BaselineRecord {
    /** SHA-256 of the other files by name. */
    readonly files: Readonly<Record<string, string>>;
    /** SHA-256 of this record as canonical JSON without this entry. */
    readonly digest: string;
}
/** From the version that is the key to the next one. */
export type Migrations = Readonly<Record<number, (record: Record<string, unknown>) => Record<string, unknown>>>;
/** `where`: path of the file, for messages. Throws input failures: corrupt, changed by hand, of a newer schema. */
export declare function parseRecord(text: string, where: string): RecordFile;
/** Step by step from the schema that a record was written in; throws an input failure where a step is missing. */
export declare function migrated(record: Record<string, unknown>, from: number, to: number, steps: Migrations, where: string): Record<string, unknown>;
export declare function digestOfRecord({ digest: _, ...record }: Record<string, unknown>): string;
/** What helps against whatever is wrong with a stored baseline. */
export declare const RESTORE = "Restore it from git, or write a new one with `compression-gate baseline update`";
export declare function corrupt(where: string, what: string): Error;
export declare function changed(where: string): Error;
