import type { Of } from '../schema.ts';
import type { PlainMethod } from './method.ts';
export declare const rateDistortionSchema: {
    readonly type: 'object';
    readonly additionalProperties: false;
    readonly properties: {
        readonly lambda: {
            readonly type: 'number';
            readonly exclusiveMinimum: 0;
            readonly maximum: 1;
            readonly default: 0.000003;
            readonly description: 'Loss that one bit of the weights may cost: more makes the file smaller and the model worse. Falls with the size of the model.';
            readonly search: {
                readonly low: 1e-7;
                readonly high: 0.00003;
                readonly scale: 'log';
            };
        };
        readonly step: {
            readonly type: 'number';
            readonly exclusiveMinimum: 0;
            readonly maximum: 10;
            readonly default: 1.5;
            readonly description: 'Step between the values of a kernel at the start, in standard deviations of it; training moves it.';
        };
        readonly rate: {
            readonly type: 'number';
            readonly exclusiveMinimum: 0;
            readonly maximum: 1;
            readonly default: 0.04;
            readonly description: 'Learning rate of the weights, in steps between values; follows the schedule of `fineTune`.';
        };
        readonly biases: {
            readonly type: 'boolean';
            readonly default: true;
            readonly description: 'Biases become integers too; otherwise they stay float32.';
        };
        readonly include: {
            readonly type: 'array';
            readonly items: {
                readonly type: 'string';
                readonly minLength: 1;
            };
            readonly description: 'Weight names to train so, `*` matches anything; kernels, embeddings and biases when absent.';
        };
        readonly exclude: {
            readonly type: 'array';
            readonly items: {
                readonly type: 'string';
                readonly minLength: 1;
            };
            readonly default: readonly [];
            readonly description: 'Weight names to leave to the optimizer of `fineTune`.';
        };
    };
};
export type RateDistortionOptions = Of<typeof rateDistortionSchema>;
/**
 * Rate–distortion training: weights become few integers times a step per tensor, and fine-tuning pays for each bit that
 * they are likely to cost in an entropy coder. It finds zeros, empty rows and channels, steps and values at once, where
 * pruning, clustering and quantization one after the other each spoil a little of what the next one needs. The step leaves
 * the values as they are: all of it happens in fine-tuning, and without that nothing does. See train/forms/rate.ts.
 */
export declare const rateDistortion: PlainMethod<RateDistortionOptions>;
