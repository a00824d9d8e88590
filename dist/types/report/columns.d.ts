/** The cells of the comparison table, shared by Markdown and terminal. Plain text, not escaped. */
import type { Check } from '../validate/gate.ts';
import type { Row, TargetReport } from './report.ts';
export declare const isTrouble: ({ status }: Check) => boolean;
/** One line of the table: a row has one for its own change and gates on it, and one for each other gate. */
export interface RowLine {
    /** Empty, or what this line is against where that differs from the column: `vs original`. */
    readonly label: string;
    /** `−0.20 pp`, `−257 kB (−73 %)`. */
    readonly change: string;
    /** `−0.61 … +0.21`; empty where there is no interval. */
    readonly interval: string;
    readonly limit: string;
    readonly check: Check | null;
}
/** What the change column is against: the baseline, or the original where there is no baseline. */
export declare function mainReference({ rows }: TargetReport): 'baseline' | 'original';
export declare function rowLines(row: Row, main: 'baseline' | 'original'): RowLine[];
