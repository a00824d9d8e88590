/** Null: this example has no value. */
export type MetadataValue = string | number | boolean | null;
/** One value per example, by column. */
export type Metadata = Readonly<Record<string, readonly MetadataValue[]>>;
/** `noun`: what the columns are called where these data come from: `column`, `field`, `array`. */
export declare function unknownColumn(name: string, known: readonly string[], where: string, noun: string): Error;
export declare function pickMetadata(metadata: Metadata | undefined, rows: ArrayLike<number>): Metadata | undefined;
/** Cells of a text format: numbers where all that is there are numbers, else texts. */
export declare function typedColumn(cells: readonly (string | null)[]): MetadataValue[];
