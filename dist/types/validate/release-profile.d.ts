/** The gates of a release: those of every day made stricter, unless the config writes a list of their own. */
import type { Of } from '../schema.ts';
import { type GateOptions } from './gate.ts';
export declare const releaseSchema: {
    readonly type: 'object';
    readonly additionalProperties: false;
    readonly description: 'What holds for a release (`mode: release`, `run --profile release`).';
    readonly properties: {
        readonly gates: {
            readonly type: 'array';
            readonly minItems: 1;
            readonly items: {
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
            readonly description: 'Gates of a release. Absent: those of `gates`, each as an `error`, and what is held against the baseline is held against the last release too, with the same limit.';
        };
    };
};
export type ReleaseOptions = Of<typeof releaseSchema>;
/** What is known when the gates of a release are formed. */
export interface ReleaseProfile {
    /** The gates are the config's own list for releases: they stay as they are written. */
    readonly own: boolean;
    /** No release is on record yet: what is held against the last one can only warn. */
    readonly first: boolean;
}
/** A gate, and its place in the list that it comes from. */
export interface PlacedGate {
    readonly gate: GateOptions;
    readonly index: number;
}
/** `profile` undefined: an everyday run, whose gates hold as they are. The written ones come first, in their order. */
export declare function gatesUnder(profile: ReleaseProfile | undefined, gates: readonly GateOptions[]): readonly PlacedGate[];
