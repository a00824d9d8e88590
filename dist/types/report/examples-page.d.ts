/**
 * The examples that were right and are wrong now, as one HTML file: no script, nothing fetched from elsewhere, pictures as
 * data. It may show private data, so it is written beside the report and never goes into a comment.
 */
import type { Hurt } from '../evaluate/measurement.ts';
import type { Report } from './report.ts';
export interface ExamplesOf {
    readonly target: string;
    /** With what the models were given. */
    readonly hurt: Hurt;
}
/** Whether this is the head of a page of `examplesPage`; 1 kB is enough of it. */
export declare function isExamplesPage(head: string): boolean;
export declare function examplesPage({ title, headline, createdAt, commit, tool }: Report, targets: readonly ExamplesOf[]): string;
