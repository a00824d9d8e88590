import type { Report, TargetReport } from './report.ts';
/** Markdown; undefined where no gate was tested. */
export declare function decided(target: TargetReport, family: Report['family']): string | undefined;
