import type { Model } from '../model/model.ts';
import type { Of } from '../schema.ts';
import type { Masks, PlainMethod } from './method.ts';
export declare const pruneSchema: {
    readonly type: 'object';
    readonly additionalProperties: false;
    readonly properties: {
        readonly sparsity: {
            readonly type: 'number';
            readonly minimum: 0;
            readonly exclusiveMaximum: 1;
            readonly default: 0.5;
            readonly description: 'Share of zeros in the pruned weights.';
            readonly search: {
                readonly low: 0.3;
                readonly high: 0.98;
                readonly when: {
                    readonly 'pattern.n': null;
                };
            };
        };
        readonly scope: {
            readonly enum: readonly ['layer', 'global'];
            readonly default: 'global';
            readonly description: 'One threshold per weight, or one for all.';
            readonly search: readonly ['layer', 'global'];
        };
        readonly schedule: {
            readonly enum: readonly ['cubic', 'once'];
            readonly default: 'cubic';
            readonly description: 'Reach the sparsity gradually while fine-tuning (Zhu & Gupta 2017), or at once.';
        };
        readonly score: {
            readonly enum: readonly ['magnitude', 'fisher', 'movement'];
            readonly default: 'magnitude';
            readonly description: 'What makes a weight worth keeping: its size; what the loss loses by it (second order, by squared gradients); or that fine-tuning moves it away from zero, for models that are fine-tuned on other data than they were trained on.';
            readonly search: readonly ['magnitude', 'fisher'];
        };
        readonly pattern: {
            readonly type: 'object';
            readonly additionalProperties: false;
            readonly properties: {
                readonly n: {
                    readonly type: 'integer';
                    readonly minimum: 1;
                    readonly maximum: 1024;
                    readonly description: 'At most this many weights of each group are no zeros; takes the place of `sparsity`.';
                };
                readonly m: {
                    readonly type: 'integer';
                    readonly minimum: 1;
                    readonly maximum: 1024;
                    readonly description: 'A group: so many weights in a row along the input axis.';
                };
                readonly block: {
                    readonly type: 'array';
                    readonly items: {
                        readonly type: 'integer';
                        readonly minimum: 1;
                        readonly maximum: 1024;
                    };
                    readonly minItems: 2;
                    readonly maxItems: 2;
                    readonly description: 'Inputs × outputs that become zero together, as `[4, 1]`.';
                };
            };
            readonly description: 'Zeros in a pattern: `{n: 2, m: 4}`, or `{block: [4, 1]}`.';
        };
        readonly include: {
            readonly type: 'array';
            readonly items: {
                readonly type: 'string';
                readonly minLength: 1;
            };
            readonly description: 'Weight names to prune, `*` matches anything; kernels of dense and convolution layers when absent.';
        };
        readonly exclude: {
            readonly type: 'array';
            readonly items: {
                readonly type: 'string';
                readonly minLength: 1;
            };
            readonly default: readonly [];
            readonly description: 'Weight names to leave alone.';
        };
        readonly protectEnds: {
            readonly type: 'boolean';
            readonly default: true;
            readonly description: 'Leave the first and last kernel alone when they hold less than 5 % of the weights.';
        };
    };
};
export type PruneOptions = Of<typeof pruneSchema>;
/**
 * Magnitude pruning: the weights nearest to zero become zero, and stay so under the masks that are handed on. Exactly
 * round(sparsity × weights) of them, equal magnitudes in the order of the file; zeros of earlier steps count and stay.
 *
 * `layer` prunes each weight tensor to the same share (Han et al. 2015, arXiv 1506.02626). `global` ranks all of them
 * together, so that layers with much to spare give more; there each tensor keeps at least a tenth of what `layer` would
 * leave it (and one weight at the very least), because a layer that is pruned away cuts the network in two (layer
 * collapse, Tanaka et al. 2020, arXiv 2006.05467).
 *
 * `score` ranks by something else than magnitude: see prune-score.ts. `pattern` says which weights go together: see
 * prune-pattern.ts.
 *
 * Without `include`, kernels of dense, convolution and recurrent layers are pruned; biases, batch norm, depthwise kernels
 * and embeddings are left alone: they are few or bear much each.
 */
export declare const prune: PlainMethod<PruneOptions>;
/** The weights under their masks: what is masked is +0. Weights that do not change, or are integers times steps, keep their storage. */
export declare function applyMasks(model: Model, masks: Masks): Model;
