/** A gate: one limit on one metric. */
import type { AcceptedRegression } from '../history/record.ts';
import type { Of } from '../schema.ts';
export declare const gateSchema: {
    readonly type: 'object';
    readonly additionalProperties: false;
    readonly required: readonly ['metric', 'limit'];
    readonly properties: {
        readonly metric: {
            readonly type: 'string';
            readonly description: 'Name of a metric: `accuracy`, `sizeBrotli` …';
        };
        readonly against: {
            readonly enum: readonly ['value', 'original', 'baseline', 'release', 'best'];
            readonly default: 'baseline';
            readonly description: 'What the candidate is held against: a fixed value, the original, the stored baseline, the record of the last release, or the best record of the window of history.';
        };
        readonly limit: {
            readonly type: readonly ['number', 'string'];
            readonly description: 'Against a value: the worst value allowed (`0.95`, `95 %`, `200 kB`). Against original or baseline: how much worse the candidate may be (`1 pp`, `2 %` of the reference, `1 kB`, the wider of two: `2 % or 256 B`); a negative limit demands an improvement (`-70 %`).';
        };
        readonly level: {
            readonly enum: readonly ['error', 'warn'];
            readonly default: 'error';
            readonly description: '`error` fails the check, `warn` does not.';
        };
        readonly slice: {
            readonly type: 'string';
            readonly minLength: 1;
            readonly description: 'Judge this part of the test split alone: the name of a slice, `any` (the worst of all slices) or `classes` (the worst of all true classes).';
        };
    };
};
export type GateOptions = Of<typeof gateSchema>;
export type Status = 'pass' | 'warn' | 'fail' | 'inconclusive' | 'no-baseline' | 'not-measured';
/** One gate with what was found. All figures in the metric's own unit. */
export interface Check {
    readonly metric: string;
    readonly against: 'value' | 'original' | 'baseline' | 'release' | 'best';
    readonly level: 'error' | 'warn';
    /** The limit as written, and as a number: worst allowed value, or allowed worsening (absolute, or relative when `relative`). */
    readonly limit: {
        readonly text: string;
        readonly value: number;
        readonly relative: boolean;
        /** Absolute worsening that is allowed even where `value` allows less: the 256 B of `2 % or 256 B`. */
        readonly floor?: number;
        /** Allowed at least, whatever the limit: files of models that are trained anew differ by some bytes each time. */
        readonly tolerance?: {
            readonly bytes: number;
            readonly share: number;
        };
    };
    readonly candidate: number | null;
    readonly reference: number | null;
    /** candidate − reference, in the metric's unit; null against a value. */
    readonly change: number | null;
    /** Interval of `change` (of the candidate's value against a value); null: exact or not available. */
    readonly interval: {
        readonly low: number;
        readonly high: number;
        readonly level: number;
        readonly method: string;
    } | null;
    /** One-sided p-value of "the candidate is within the limit", 0 … 1; absent: an exact figure. */
    readonly rawP?: number;
    /** The same, adjusted for all gates of level `error` of the run (Holm); equal to `rawP` for other gates. */
    readonly p?: number;
    /** Which part of the test split decided, where the gate is on a slice. */
    readonly slice?: {
        readonly name: string;
        readonly size: number;
    };
    /** Where the limit is finer than these examples can resolve: what they can, and what the limit would need. */
    readonly resolution?: string;
    /** The entry whose limit holds instead of the one in the config. */
    readonly accepted?: AcceptedLimit;
    readonly status: Status;
    /** Why, in one sentence, when it is not a plain pass. */
    readonly reason?: string;
    /** What would help, one sentence, on fail and inconclusive. */
    readonly advice?: string;
    /** True for gates that apply because none is written. */
    readonly byDefault: boolean;
    /** Config path of the gate, `targets.glyphs.gates[2]`, and its line in the file, for annotations. */
    readonly path?: string;
    readonly line?: number;
}
/** An accepted regression that is in force, or was until it expired. */
export interface AcceptedLimit extends AcceptedRegression {
    readonly target: string;
    readonly against: string;
    readonly limit: string;
    /** The limit of the gate, as written in the config. */
    readonly replaces: string;
    /** Why there is no `approver`, as a clause. */
    readonly approverUnknown?: string;
    /** Brought in, or altered, by the change that is judged. */
    readonly isNew?: true;
}
