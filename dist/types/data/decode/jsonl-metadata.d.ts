import { type Metadata, type MetadataValue } from '../metadata.ts';
export declare class JsonMetadata {
    readonly field: string;
    readonly values: MetadataValue[];
    found: boolean;
    constructor(field: string);
    add(record: Readonly<Record<string, unknown>>, where: string): void;
}
/** `fields`: those of the file, for the message about one that is nowhere. */
export declare function jsonMetadata(columns: readonly JsonMetadata[], fields: readonly string[], path: string): Metadata | undefined;
