import type { TargetReport } from './report.ts';
/** One sentence each, without full stop; those in force first. */
export declare function acceptancesOf({ checks, rows, expired }: TargetReport): string[];
