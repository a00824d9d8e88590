import type { TargetReport } from './report.ts';
/** `shown`: gated metrics and the essential; `rest`: the others; `troubled`: only those with a gate that did not pass. */
export type RowChoice = 'shown' | 'rest' | 'troubled';
/** Empty when there is no such row. */
export declare function renderTable(target: TargetReport, choice: RowChoice): string;
/** Any table of ours: compact in the source, because comments are limited to 65,536 characters. */
export declare function table(head: readonly string[], align: readonly string[], rows: readonly (readonly string[])[]): string;
