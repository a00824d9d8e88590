/** Cells of a table that slices look at. */
import { type Metadata } from '../metadata.ts';
export declare class MetadataCells {
    readonly name: string;
    readonly cells: (string | null)[];
    private readonly index;
    /** One copy of each text. */
    private readonly distinct;
    constructor(name: string, index: number);
    add(record: readonly string[]): void;
}
export declare function metadataOf(columns: readonly MetadataCells[]): Metadata | undefined;
