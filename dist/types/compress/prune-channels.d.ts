import type { Of } from '../schema.ts';
import type { Method } from './method.ts';
export declare const pruneChannelsSchema: {
    readonly type: 'object';
    readonly additionalProperties: false;
    readonly properties: {
        readonly amount: {
            readonly type: 'number';
            readonly minimum: 0;
            readonly exclusiveMaximum: 1;
            readonly default: 0.3;
            readonly description: 'Share of the channels that goes. Not looked at where there is a `target`.';
            readonly search: {
                readonly low: 0.1;
                readonly high: 0.8;
                readonly when: {
                    readonly target: null;
                };
            };
        };
        readonly scope: {
            readonly enum: readonly ['layer', 'global'];
            readonly default: 'global';
            readonly description: 'The same share of every layer, or all channels ranked together; each layer keeps a tenth then.';
            readonly search: readonly ['layer', 'global'];
        };
        readonly importance: {
            readonly enum: readonly ["l1", "l2", "batchNorm", "geometricMedian", "taylor"];
            readonly default: 'l2';
            readonly description: 'What makes a channel stay. `taylor` needs a train split with labels.';
            readonly search: readonly ["l1", "l2", "batchNorm", "geometricMedian", "taylor"];
        };
        readonly target: {
            readonly type: 'object';
            readonly additionalProperties: false;
            readonly minProperties: 1;
            readonly maxProperties: 1;
            readonly properties: {
                readonly parameters: {
                    readonly type: 'number';
                    readonly exclusiveMinimum: 0;
                    readonly exclusiveMaximum: 1;
                    readonly description: 'At most this share of the parameters stays.';
                };
                readonly flops: {
                    readonly type: 'number';
                    readonly exclusiveMinimum: 0;
                    readonly exclusiveMaximum: 1;
                    readonly description: 'At most this share of the floating-point operations per example stays.';
                };
                readonly bytes: {
                    readonly type: 'number';
                    readonly exclusiveMinimum: 0;
                    readonly exclusiveMaximum: 1;
                    readonly description: 'At most this share of the bytes of the weights stays.';
                };
                readonly latency: {
                    readonly type: 'number';
                    readonly exclusiveMinimum: 0;
                    readonly exclusiveMaximum: 1;
                    readonly description: 'At most this share of the time per prediction stays: noisy, needs a train split.';
                };
            };
            readonly description: 'What is to be reached, in the place of `amount`.';
        };
        readonly layers: {
            readonly type: 'object';
            readonly additionalProperties: {
                readonly type: 'integer';
                readonly minimum: 1;
            };
            readonly default: {};
            readonly description: 'How many channels stay of layers by name, `*` matches anything: `{conv1: 16, "dense_*": 150}`.';
        };
        readonly include: {
            readonly type: 'array';
            readonly items: {
                readonly type: 'string';
                readonly minLength: 1;
            };
            readonly description: 'Layers whose channels may go, `*` matches anything; all when absent.';
        };
        readonly exclude: {
            readonly type: 'array';
            readonly items: {
                readonly type: 'string';
                readonly minLength: 1;
            };
            readonly default: readonly [];
            readonly description: 'Layers that keep all their channels.';
        };
        readonly least: {
            readonly type: 'integer';
            readonly minimum: 1;
            readonly maximum: 65536;
            readonly default: 1;
            readonly description: 'Every layer keeps at least this many channels.';
        };
        readonly multipleOf: {
            readonly type: 'integer';
            readonly minimum: 1;
            readonly maximum: 65536;
            readonly default: 1;
            readonly description: 'What a layer keeps is a multiple of it, where it has as many.';
        };
        readonly compensate: {
            readonly type: 'boolean';
            readonly default: true;
            readonly description: 'Put the mean of a removed channel over the train split into the biases of the layers that read it.';
        };
    };
};
export type PruneChannelsOptions = Of<typeof pruneChannelsSchema>;
/**
 * Structured pruning: channels of convolutions, units of dense layers, and all that belongs to them in the layers behind
 * are taken out, so that the model gets smaller and faster in every runtime. Followed through batch norm, activations,
 * pooling, padding, flatten, reshape, concatenation, depthwise and separable convolutions, sums and products of tensors
 * (whose channels go together) and nested models. What cannot be followed stays whole, with a note.
 *
 * The masked model is the one whose later layers read a number in the place of a removed channel: its mean over the train
 * split (`compensate`), the constant that it is, or zero. The model that comes out computes the same as that one, up to
 * rounding of float32; with a train split this is checked on its examples before the model is handed on.
 *
 * @throws input failure `compress/no-such-layer`, `compress/channel-count`, `compress/no-evidence`, `compress/no-flops`
 */
export declare const pruneChannels: Method<PruneChannelsOptions>;
