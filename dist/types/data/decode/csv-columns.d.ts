import type { CsvOptions } from './csv.ts';
export interface CsvColumn {
    readonly index: number;
    /** As messages call it: `"sex"`, or `3` where there is no header. */
    readonly name: string;
    readonly categories?: readonly string[];
    readonly oneHot: boolean;
}
export interface CsvColumns {
    readonly features: readonly CsvColumn[];
    readonly labels: readonly CsvColumn[];
    /** Those that slices ask for, by the name they ask by. */
    readonly metadata: ReadonlyMap<string, number>;
}
/** `wanted`: columns that slices ask for; features and labels are among what they may name. */
export declare function resolveColumns(options: CsvOptions, width: number, header: readonly string[] | undefined, wanted?: readonly string[]): CsvColumns;
