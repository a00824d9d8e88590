import type { Report } from './report.ts';
export interface TerminalOptions {
    readonly color: boolean;
    /** Columns of the terminal. */
    readonly width: number;
    /** Headlines and what did not pass, nothing else. */
    readonly quiet?: boolean;
    /** Why targets could not be measured has been said already: only that they could not. */
    readonly failuresSaid?: boolean;
}
/** Names and messages are stripped of control characters, so that nothing in them can steer the terminal. */
export declare function renderTerminal(report: Report, { color, width, quiet, failuresSaid }: TerminalOptions): string;
