import type { Config } from '../config/schema.ts';
import type { Files } from '../ports.ts';
import type { FailedTarget, JudgedTarget } from '../report/build.ts';
import type { Report } from '../report/report.ts';
/** Writes the page of examples where the config wants inputs to be shown; they stand in no other file of the run. */
export declare function writeExamples({ targets, report, form, }: {
    readonly targets: readonly (JudgedTarget | FailedTarget)[];
    readonly report: Report;
    readonly form: Config['report']['examples'];
}, path: string, files: Files): Promise<void>;
/**
 * Removes the page of an earlier run, which shows test data: after `report.examples` went back to `ids` nobody expects it to
 * be there. A file of that name that is none of ours stays.
 */
export declare function removeExamples(path: string, files: Files): Promise<void>;
