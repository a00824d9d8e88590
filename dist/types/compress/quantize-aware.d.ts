import type { Of } from '../schema.ts';
import type { PlainMethod } from './method.ts';
export declare const quantizeAwareSchema: {
    readonly type: 'object';
    readonly additionalProperties: false;
    readonly properties: {
        readonly bits: {
            readonly type: 'integer';
            readonly minimum: 2;
            readonly maximum: 8;
            readonly default: 8;
            readonly description: 'Bits per weight: at 2 the values −1, 0 and 1 times a step, at 8 those from −127 to 127.';
            readonly search: {
                readonly low: 2;
                readonly high: 8;
            };
        };
        readonly steps: {
            readonly enum: readonly ['learned', 'range'];
            readonly default: 'learned';
            readonly description: 'Step between two values: learned with the weights (Esser et al. 2020), or such that the largest weight is the last value.';
            readonly search: readonly ['learned', 'range'];
        };
        readonly perChannel: {
            readonly type: 'boolean';
            readonly default: false;
            readonly description: 'A step per output channel. The packed container keeps the codes; model files of TensorFlow.js know one step per tensor and hold such a weight at full width.';
            readonly search: readonly [true, false];
        };
        readonly include: {
            readonly type: 'array';
            readonly items: {
                readonly type: 'string';
                readonly minLength: 1;
            };
            readonly description: 'Weight names to quantize, `*` matches anything; kernels and embeddings when absent.';
        };
        readonly exclude: {
            readonly type: 'array';
            readonly items: {
                readonly type: 'string';
                readonly minLength: 1;
            };
            readonly default: readonly [];
            readonly description: 'Weight names to leave at full width.';
        };
    };
};
export type QuantizeAwareOptions = Of<typeof quantizeAwareSchema>;
/**
 * Quantization-aware training: weights are put on a grid of integers times a step, and fine-tuning goes on with weights
 * that are rounded in each forward pass while what is rounded learns (see train/forms/grid.ts). Zero is on every grid, so
 * pruned weights stay zero (sparsity-preserving); weights that share values go on sharing them, and the shared values come
 * to lie on the grid (cluster-preserving). Without fine-tuning the weights are rounded all the same.
 */
export declare const quantizeAware: PlainMethod<QuantizeAwareOptions>;
