import type { Report } from './report.ts';
export interface MarkdownOptions {
    /** `short` leaves the folded details out; `minimal` keeps headlines and what did not pass. */
    readonly form: 'full' | 'short' | 'minimal';
    /** Where the full report is, for shorter forms: an https address of the run. */
    readonly link?: string;
}
/** Every name, message and setting in it is escaped. Ends with a newline. */
export declare function renderMarkdown(report: Report, { form, link }: MarkdownOptions): string;
