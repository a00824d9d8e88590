/** The machine-readable result, as `--json` writes it: the report itself, described by schema/result.schema.json. */
import type { Report } from './report.ts';
/** Plain JSON: what is undefined is left out, what is not a finite number is null. */
export declare function toResultJson(report: Report): Record<string, unknown>;
