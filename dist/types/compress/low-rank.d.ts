import type { Of } from '../schema.ts';
import type { Method } from './method.ts';
export declare const lowRankSchema: {
    readonly type: 'object';
    readonly additionalProperties: false;
    readonly properties: {
        readonly by: {
            readonly enum: readonly ['energy', 'share', 'sensitivity'];
            readonly default: 'energy';
            readonly description: 'What decides on ranks: the squares of each kernel that are kept, the share of its weights that is kept, or how much the outputs of the model change.';
            readonly search: readonly ['energy', 'share', 'sensitivity'];
        };
        readonly energy: {
            readonly type: 'number';
            readonly exclusiveMinimum: 0;
            readonly maximum: 1;
            readonly default: 0.9;
            readonly description: '`by: energy`: share of the squares of each kernel that is kept.';
            readonly search: {
                readonly low: 0.5;
                readonly high: 0.99;
                readonly when: {
                    readonly by: 'energy';
                };
            };
        };
        readonly share: {
            readonly type: 'number';
            readonly exclusiveMinimum: 0;
            readonly maximum: 1;
            readonly default: 0.5;
            readonly description: '`by: share`: share of the weights of each kernel that is kept.';
            readonly search: {
                readonly low: 0.1;
                readonly high: 0.9;
                readonly when: {
                    readonly by: 'share';
                };
            };
        };
        readonly error: {
            readonly type: 'number';
            readonly exclusiveMinimum: 0;
            readonly maximum: 1;
            readonly default: 0.02;
            readonly description: '`by: sensitivity`: squares of the change of the outputs, relative, that all layers together may cost.';
            readonly search: {
                readonly low: 0.001;
                readonly high: 0.2;
                readonly scale: 'log';
                readonly when: {
                    readonly by: 'sensitivity';
                };
            };
        };
        readonly scheme: {
            readonly enum: readonly ['auto', 'channel', 'spatial', 'tucker'];
            readonly default: 'auto';
            readonly description: 'How convolutions are taken apart: the way that does best for each, fewer channels and 1 × 1, height × 1 and 1 × width, or 1 × 1 on both sides.';
            readonly search: readonly ['auto', 'channel', 'spatial', 'tucker'];
        };
        readonly ranks: {
            readonly type: 'object';
            readonly additionalProperties: {
                readonly type: 'integer';
                readonly minimum: 1;
            };
            readonly default: {};
            readonly description: 'Rank per layer, by the name of the layer; the others follow `by`.';
        };
        readonly include: {
            readonly type: 'array';
            readonly items: {
                readonly type: 'string';
                readonly minLength: 1;
            };
            readonly description: 'Layer names to take apart, `*` matches anything; all that can be when absent.';
        };
        readonly exclude: {
            readonly type: 'array';
            readonly items: {
                readonly type: 'string';
                readonly minLength: 1;
            };
            readonly default: readonly [];
            readonly description: 'Layer names to leave alone.';
        };
    };
};
export type LowRankOptions = Of<typeof lowRankSchema>;
/**
 * Low rank: a kernel becomes two or three thinner ones, one applied after the other, where that takes fewer weights and so
 * fewer multiplications. Dense kernels by their singular values (Denil et al. 2013, arXiv 1306.0543), convolutions by one of
 * three schemes (kernel-parts.ts). At full rank the function is the same up to rounding. The layers that are added are
 * linear and without bias; fine-tuning trains both halves.
 *
 * GraphModels keep their operations as they are: the step says so.
 *
 * @throws input failure `compress/no-such-layer` when a pattern or a rank names no layer that can be taken apart
 */
export declare const lowRank: Method<LowRankOptions>;
