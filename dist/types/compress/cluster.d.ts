import type { Of } from '../schema.ts';
import type { PlainMethod } from './method.ts';
export declare const clusterSchema: {
    readonly type: 'object';
    readonly additionalProperties: false;
    readonly properties: {
        readonly clusters: {
            readonly type: 'integer';
            readonly minimum: 2;
            readonly maximum: 256;
            readonly default: 16;
            readonly description: 'Values that the weights of a tensor (of a channel) share at most; zero counts where there are zeros.';
            readonly search: {
                readonly low: 2;
                readonly high: 256;
                readonly scale: 'log';
            };
        };
        readonly scope: {
            readonly enum: readonly ['layer', 'channel'];
            readonly default: 'layer';
            readonly description: 'One codebook per tensor, or one per output channel.';
            readonly search: readonly ['layer', 'channel'];
        };
        readonly init: {
            readonly enum: readonly ['optimal', 'k-means++', 'density', 'linear'];
            readonly default: 'optimal';
            readonly description: 'Where the shared values start: at the optimum, drawn by distance, at equal shares of the weights, or at equal steps.';
            readonly search: readonly ['optimal', 'density', 'linear'];
        };
        readonly include: {
            readonly type: 'array';
            readonly items: {
                readonly type: 'string';
                readonly minLength: 1;
            };
            readonly description: 'Weight names to cluster, `*` matches anything; kernels of dense and convolution layers when absent.';
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
    };
};
export type ClusterOptions = Of<typeof clusterSchema>;
/**
 * Weight sharing: the weights of a tensor become few distinct values, placed by k-means so that squares of what changes are
 * least (Han, Mao & Dally 2016, "Deep Compression", arXiv 1510.00149, section 3). Zeros stay exactly zero and have a value
 * of their own. Fine-tuning moves the shared values by the gradients of all that share them; who shares which stays.
 *
 * The standard files hold the values at full width, where general compressors find them; the packed container, and a
 * `quantize` step after this one, hold their codes.
 *
 * @throws input failure `compress/not-finite`, naming the tensor
 */
export declare const cluster: PlainMethod<ClusterOptions>;
