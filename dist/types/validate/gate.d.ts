/** A gate: one limit on one metric. */
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
            readonly enum: readonly ['value', 'original', 'baseline'];
            readonly default: 'baseline';
            readonly description: 'What the candidate is held against: a fixed value, the original, or the stored baseline.';
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
    };
};
export type GateOptions = Of<typeof gateSchema>;
export type Status = 'pass' | 'warn' | 'fail' | 'inconclusive' | 'no-baseline' | 'not-measured';
/** One gate with what was found. All figures in the metric's own unit. */
export interface Check {
    readonly metric: string;
    readonly against: 'value' | 'original' | 'baseline';
    readonly level: 'error' | 'warn';
    /** The limit as written, and as a number: worst allowed value, or allowed worsening (absolute, or relative when `relative`). */
    readonly limit: {
        readonly text: string;
        readonly value: number;
        readonly relative: boolean;
        /** Absolute worsening that is allowed even where `value` allows less: the 256 B of `2 % or 256 B`. */
        readonly floor?: number;
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
