export interface ConfigDocument {
    readonly value: unknown;
    /** Line, counted from 1, of the key (or list item) at a config path; undefined where the file has none. */
    lineOf(path: string): number | undefined;
}
export declare function parseDocumentText(text: string, file: string): ConfigDocument;
