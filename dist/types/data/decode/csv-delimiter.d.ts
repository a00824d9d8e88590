/** The character between the cells of a table, found in its first line that is not empty. */
export declare const delimiters: readonly [',', ';', '\t', '|'];
/**
 * The comma wherever the line holds one outside quotes: a semicolon may then be part of a name. Else the most frequent of the
 * others, and the comma where there is none of them.
 */
export declare function delimiterOf(content: Uint8Array): string;
/** Byte-order mark of UTF-8. */
export declare function hasMark(content: Uint8Array): boolean;
/** As it is written in a config. */
export declare function shownDelimiter(delimiter: string): string;
