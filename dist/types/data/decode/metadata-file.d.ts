import type { Files } from '../../ports.ts';
import { type Metadata } from '../metadata.ts';
export interface MetadataTable {
    readonly path: string;
    readonly header: readonly string[];
    /** Lines below the header. */
    readonly count: number;
    /** The columns that were asked for and are there. */
    readonly columns: Metadata;
}
/** `wanted`: columns to keep. Throws an input failure for a table without a header, or with one that names a column twice. */
export declare function readMetadataFile(path: string, files: Files, wanted: readonly string[]): Promise<MetadataTable>;
/**
 * `own`: what the data hold themselves, which stands where the table has no such column. `count`: examples of the data, all
 * of them, whatever `limit` takes. Throws an input failure where table and examples do not fit, or a column is nowhere.
 */
export declare function joinMetadata(table: MetadataTable | undefined, own: Metadata | undefined, wanted: readonly string[], { count, where }: {
    readonly count: number;
    readonly where: string;
}): Metadata | undefined;
/**
 * The table in the order of the examples, found by their names: files of a folder come in an order that no table should
 * have to know. Lines of other files may be there.
 */
export declare function orderedByName(table: MetadataTable, names: readonly string[], where: string, key?: string): MetadataTable;
/** Column of a table about pictures. */
export declare const MATCHED_BY = "file";
