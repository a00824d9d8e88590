/** Whether the first line of a table names its columns. */
import type { CsvOptions } from './csv.ts';
/**
 * It does when the options name one of its cells, or when none of its cells is a number while the second line holds one.
 * A table of nothing but text has a header only when the options say so.
 */
export declare function hasHeader(first: readonly string[], second: readonly string[] | undefined, options: Pick<CsvOptions, 'label' | 'features' | 'metadata' | 'categories'>): boolean;
export declare function isNumber(text: string): boolean;
