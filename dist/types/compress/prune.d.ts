import type { Model } from '../model/model.ts';
import type { Of } from '../schema.ts';
import type { Masks, Method } from './method.ts';
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
 * Without `include`, kernels of dense, convolution and recurrent layers are pruned; biases, batch norm, depthwise kernels
 * and embeddings are left alone: they are few or bear much each.
 */
export declare const prune: Method<PruneOptions>;
/** The weights under their masks: what is masked is +0. Weights that do not change keep their storage. */
export declare function applyMasks(model: Model, masks: Masks): Model;
