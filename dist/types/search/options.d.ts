/** `search` of a target: what `compression-gate search` looks for, where, and for how long. */
import type { Of } from '../schema.ts';
declare const limit: {
    readonly type: 'object';
    readonly additionalProperties: false;
    readonly required: readonly ['metric', 'limit'];
    readonly properties: {
        readonly metric: {
            readonly type: 'string';
            readonly description: 'Name of a metric: `accuracy`, `sizeBrotli` …';
        };
        readonly against: {
            readonly enum: readonly ['value', 'original'];
            readonly default: 'original';
            readonly description: 'What the candidate is held against: a fixed value, or the original on the same examples.';
        };
        readonly limit: {
            readonly type: readonly ['number', 'string'];
            readonly description: 'As in a gate: `0.95`, `1 pp`, `-85 %`, `200 kB`.';
        };
    };
};
export declare const searchSchema: {
    readonly type: 'object';
    readonly additionalProperties: false;
    readonly description: 'What `compression-gate search` looks for. A run of the gate does not look at it.';
    readonly properties: {
        readonly split: {
            readonly enum: readonly ['validation', 'train'];
            readonly default: 'validation';
            readonly description: 'The examples that trials are judged by. `train` is for data without a validation split, and for recipes that are not fine-tuned. Never `test`, which is for the gates.';
        };
        readonly objectives: {
            readonly type: 'array';
            readonly minItems: 1;
            readonly maxItems: 4;
            readonly uniqueItems: true;
            readonly items: {
                readonly type: 'string';
            };
            readonly description: 'Metrics that recipes are compared by, each in its own direction; absent: the headline metric and `sizeBrotli`.';
        };
        readonly constraints: {
            readonly type: 'array';
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
                        readonly enum: readonly ['value', 'original'];
                        readonly default: 'original';
                        readonly description: 'What the candidate is held against: a fixed value, or the original on the same examples.';
                    };
                    readonly limit: {
                        readonly type: readonly ['number', 'string'];
                        readonly description: 'As in a gate: `0.95`, `1 pp`, `-85 %`, `200 kB`.';
                    };
                };
            };
            readonly description: 'What the chosen recipe must keep. Absent: the gates against a value or the original, as far as the examples of the search can tell.';
        };
        readonly prefer: {
            readonly type: 'string';
            readonly description: 'Of all recipes within the constraints the best in this objective is chosen. Absent: in the first of size or latency, where there are constraints; else the compromise that is nearest to the best of all objectives.';
        };
        readonly space: {
            readonly type: 'object';
            readonly additionalProperties: false;
            readonly default: {};
            readonly description: 'Narrows what recipes may be made of.';
            readonly properties: {
                readonly methods: {
                    readonly type: 'array';
                    readonly minItems: 1;
                    readonly uniqueItems: true;
                    readonly items: {
                        readonly type: 'string';
                    };
                    readonly description: 'Methods that a recipe may have; absent: all that have something to search.';
                };
                readonly always: {
                    readonly type: 'array';
                    readonly uniqueItems: true;
                    readonly items: {
                        readonly type: 'string';
                    };
                    readonly default: readonly [];
                    readonly description: 'Methods that every recipe has.';
                };
                readonly options: {
                    readonly type: 'object';
                    readonly default: {};
                    readonly description: 'By method and option: one value to fix it, a list of values to choose from, or `{low, high}` with `scale: log` where it spans orders of magnitude.';
                    readonly additionalProperties: {
                        readonly type: 'object';
                        readonly additionalProperties: true;
                    };
                };
                readonly perLayer: {
                    readonly type: 'object';
                    readonly default: {};
                    readonly description: 'By method: options that every kernel gets a value of its own for: `{prune: [sparsity]}`.';
                    readonly additionalProperties: {
                        readonly type: 'array';
                        readonly items: {
                            readonly type: 'string';
                        };
                        readonly minItems: 1;
                        readonly uniqueItems: true;
                    };
                };
            };
        };
        readonly sampler: {
            readonly enum: readonly ['gate', 'tpe', 'nsga2', 'random', 'sobol', 'grid'];
            readonly default: 'gate';
            readonly description: 'How the next recipe is chosen. `gate`: changes of recipes on the frontier, the most promising by a Gaussian process; `tpe`: tree-structured Parzen estimator; `nsga2`: evolution; `sobol`: evenly spread; `grid`: all combinations.';
        };
        readonly scan: {
            readonly enum: readonly ['auto', 'always', 'never'];
            readonly default: 'auto';
            readonly description: 'Each method alone, at a few strengths, on few examples and without fine-tuning, before the first trial; a tenth of what the trials cost at most. `auto`: for the sampler `gate`, where trials are fine-tuned.';
        };
        readonly trials: {
            readonly type: 'integer';
            readonly minimum: 1;
            readonly default: 60;
            readonly description: 'Ends after so many trials.';
        };
        readonly minutes: {
            readonly type: 'number';
            readonly exclusiveMinimum: 0;
            readonly description: 'Begins no trial after so long.';
        };
        readonly evaluations: {
            readonly type: 'number';
            readonly exclusiveMinimum: 0;
            readonly description: 'Ends when trials have cost as much as so many full ones; a trial on half the examples costs half, and so does what is scanned.';
        };
        readonly halving: {
            readonly type: 'object';
            readonly additionalProperties: false;
            readonly default: {};
            readonly description: 'Trials on few examples and few epochs first; the best share of them goes on to more.';
            readonly properties: {
                readonly rungs: {
                    readonly type: 'integer';
                    readonly minimum: 1;
                    readonly maximum: 5;
                    readonly default: 1;
                    readonly description: '1: every trial is a full one. Each rung below it has a share of `1 / factor`.';
                };
                readonly factor: {
                    readonly type: 'integer';
                    readonly minimum: 2;
                    readonly maximum: 10;
                    readonly default: 3;
                    readonly description: 'One of so many goes on.';
                };
            };
        };
        readonly seed: {
            readonly type: 'integer';
            readonly default: 0;
            readonly description: 'Seed of the choice of recipes.';
        };
    };
};
export type SearchOptions = Of<typeof searchSchema>;
export type LimitOptions = Of<typeof limit>;
export {};
