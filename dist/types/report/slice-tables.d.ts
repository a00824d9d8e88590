import type { SliceRow, SliceTable, TargetReport } from './report.ts';
/** Markdown; empty where there is nothing to list. */
export declare function sliceTables({ slices, confidence }: TargetReport, kind: SliceRow['kind']): string;
/** Those that got worse most first; those without a figure last. */
export declare function byLoss({ better }: SliceTable, rows: readonly SliceRow[]): SliceRow[];
/** The slices that lost most, in a line per metric: for where there is no room for a table. */
export declare function slicePhrases({ slices }: TargetReport): string[];
