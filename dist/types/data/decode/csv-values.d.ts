import type { CsvColumn } from './csv-columns.ts';
import type { NumericArray } from './elements.ts';
import { GrowingNumbers } from './growing-numbers.ts';
/** A cell that stands for no value. */
export declare function isMissing(text: string): boolean;
export declare class FeatureColumn {
    /** Numbers per row that this column becomes. */
    readonly width: number;
    private readonly column;
    private readonly path;
    private readonly codes;
    private numbers;
    /** Texts where numbers are expected; told at the end, when it is known whether the whole column is text. */
    private readonly texts;
    private firstText;
    constructor(column: CsvColumn, path: string);
    add(record: readonly string[], line: number, out: GrowingNumbers): void;
    isMissing(record: readonly string[]): boolean;
    /** Throws where the column holds text. */
    finish(): void;
    private addCode;
}
export declare class LabelColumn {
    readonly texts: string[];
    private readonly column;
    private readonly path;
    /** One copy of each text, so that a million labels don't hold a million strings. */
    private readonly distinct;
    private readonly values;
    private numeric;
    constructor(column: CsvColumn, path: string);
    add(record: readonly string[], line: number): void;
    isMissing(record: readonly string[]): boolean;
    /** All labels are among these names. */
    areNames(classes: readonly string[] | undefined): boolean;
    /** Undefined where a label is text. */
    numbers(): NumericArray | undefined;
    refuse(): never;
}
