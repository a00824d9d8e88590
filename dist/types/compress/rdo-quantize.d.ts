import type { Of } from '../schema.ts';
import type { Method } from './method.ts';
export declare const rdoQuantizeSchema: {
    readonly type: 'object';
    readonly additionalProperties: false;
    readonly properties: {
        readonly bits: {
            readonly type: 'number';
            readonly minimum: 0.5;
            readonly maximum: 16;
            readonly default: 5;
            readonly description: 'Bits per weight on average, as the packed container codes them; layers and channels get what they need.';
            readonly search: {
                readonly low: 2;
                readonly high: 8;
                readonly when: {
                    readonly error: null;
                };
            };
        };
        readonly error: {
            readonly type: 'number';
            readonly exclusiveMinimum: 0;
            readonly maximum: 1;
            readonly description: 'In the place of `bits`: as few as keep the squared error of the outputs within this share of their mean square, measured on the train split.';
        };
        readonly lambda: {
            readonly type: 'number';
            readonly minimum: 0;
            readonly maximum: 2;
            readonly default: 0.1;
            readonly description: 'Price of a bit in squared steps: larger prefers zeros and small levels over exact ones.';
            readonly search: {
                readonly low: 0;
                readonly high: 0.4;
            };
        };
        readonly perChannel: {
            readonly type: 'boolean';
            readonly default: true;
            readonly description: 'A scale per output channel, where that saves more than the scales cost; false: one per tensor.';
            readonly search: readonly [true, false];
        };
        readonly biasCorrection: {
            readonly type: 'boolean';
            readonly default: true;
            readonly description: 'Biases take back what rounding adds to the mean output of each channel.';
            readonly search: readonly [true, false];
        };
        readonly include: {
            readonly type: 'array';
            readonly items: {
                readonly type: 'string';
                readonly minLength: 1;
            };
            readonly description: 'Weight names to quantize, `*` matches anything; kernels when absent.';
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
export type RdoQuantizeOptions = Of<typeof rdoQuantizeSchema>;
/**
 * Quantization for the packed container: integer levels times scales, chosen so that errors lie where they matter least and
 * bits are few. The error of a weight counts by the mean square of its input and by how much its output changes the model's
 * outputs (measured on the train split, else told from batch norm and the weights); one step for the whole model, divided by
 * the root of that, shares the bits out among layers and channels as reverse water-filling does. Within a tensor each level
 * is chosen by error plus price (`chooseLevels`).
 *
 * The stock files hold such weights at full width, but for tensors of one scale with at most 256 levels, which are stored as
 * uint8. Fold batch norms before.
 */
export declare const rdoQuantize: Method<RdoQuantizeOptions>;
