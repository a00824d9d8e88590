export interface CsvForm {
    readonly path: string;
    /** Absent: found out. */
    readonly delimiter?: string;
}
type Add = (record: readonly string[], line: number) => void;
/** Calls back with every record and the line that it ends on. Cells are trimmed, empty lines passed over. */
export declare function parseRecords(content: Uint8Array, { path, delimiter }: CsvForm, add: Add): void;
export {};
