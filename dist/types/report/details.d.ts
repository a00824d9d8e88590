import type { Report, TargetReport } from './report.ts';
/** `body` is markdown; `summary` is escaped already. */
export declare function folded(summary: string, body: string | undefined): string | undefined;
export declare function renderDetails(target: TargetReport, family: Report['family']): string[];
