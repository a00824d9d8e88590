/** The file of accepted regressions, `.compression-gate/accepted.yml`: a list of reviewed entries. */
import type { Of } from '../schema.ts';
export declare const acceptedSchema: {
    readonly type: 'array';
    readonly maxItems: 500;
    readonly description: 'Regressions that are accepted for a time; each entry replaces the limit of one gate until it expires.';
    readonly items: {
        readonly type: 'object';
        readonly additionalProperties: false;
        readonly required: readonly ['target', 'metric', 'limit', 'reason', 'expires'];
        readonly properties: {
            readonly target: {
                readonly type: 'string';
                readonly minLength: 1;
                readonly description: 'Name of the target.';
            };
            readonly metric: {
                readonly type: 'string';
                readonly description: 'Name of a metric: `accuracy`, `sizeBrotli` …';
            };
            readonly slice: {
                readonly type: 'string';
                readonly minLength: 1;
                readonly description: "As in the gate's own `slice`.";
            };
            readonly against: {
                readonly enum: readonly ['value', 'original', 'baseline', 'release', 'best'];
                readonly default: 'baseline';
                readonly description: "As in the gate's own `against`.";
            };
            readonly limit: {
                readonly type: readonly ['number', 'string'];
                readonly description: "Holds instead of the gate's limit, and is written alike.";
            };
            readonly reason: {
                readonly type: 'string';
                readonly minLength: 10;
                readonly maxLength: 500;
                readonly description: 'Why: shown in every report while it holds.';
            };
            readonly expires: {
                readonly type: 'string';
                readonly pattern: '^\\d{4}-\\d{2}-\\d{2}$';
                readonly description: 'Last day on which it holds (UTC), such as `2026-12-31`. After it the entry does nothing.';
            };
        };
    };
};
export type AcceptedEntry = Of<typeof acceptedSchema>[number];
