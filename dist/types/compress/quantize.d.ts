import { type Model } from '../model/model.ts';
import type { Of } from '../schema.ts';
import type { Method, MethodContext, MethodOutcome } from './method.ts';
export declare const quantizeSchema: {
    readonly type: 'object';
    readonly additionalProperties: false;
    readonly properties: {
        readonly type: {
            readonly enum: readonly ['float16', 'uint8', 'uint16'];
            readonly default: 'uint8';
            readonly description: 'How weights are stored in the file; tfjs decodes them to float32 at load.';
            readonly search: readonly ['float16', 'uint8', 'uint16'];
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
        readonly bits: {
            readonly type: 'integer';
            readonly minimum: 2;
            readonly maximum: 16;
            readonly description: 'Bits of the codes, up to those of `type`, which is the default. Fewer take the same room and compress better.';
            readonly search: {
                readonly low: 4;
                readonly high: 8;
                readonly orAbsent: true;
                readonly when: {
                    readonly type: readonly ['uint8', 'uint16'];
                    readonly mixed: null;
                    readonly error: null;
                };
            };
        };
        readonly mixed: {
            readonly type: 'number';
            readonly minimum: 4;
            readonly maximum: 16;
            readonly description: 'Bits per weight on average: each tensor gets 4, 5, 6, 8 or 16, by what its errors do to the outputs. Replaces `bits`.';
            readonly search: {
                readonly low: 4;
                readonly high: 8;
                readonly orAbsent: true;
                readonly when: {
                    readonly type: readonly ['uint8', 'uint16'];
                };
            };
        };
        readonly sensitivity: {
            readonly enum: readonly ['predicted', 'measured'];
            readonly default: 'predicted';
            readonly description: 'What `mixed` and `error` go by: errors as inputs and later layers weigh them, or the change of the outputs on the train split when each tensor alone is rounded (8,192 predictions or more).';
        };
        readonly error: {
            readonly type: 'number';
            readonly exclusiveMinimum: 0;
            readonly maximum: 1;
            readonly description: 'Mixed widths with as few bits as keep the squared error of the outputs within this share of their mean square, measured on the train split; with `mixed`, at most so many.';
        };
        readonly perChannel: {
            readonly enum: readonly ['off', 'absorb', 'multiply'];
            readonly default: 'off';
            readonly description: 'A scale per output channel: taken in by a batch norm that follows, exactly, or (graphs only) also by multiplications that are inserted.';
            readonly search: {
                readonly choices: readonly ['off', 'absorb', 'multiply'];
                readonly when: {
                    readonly type: readonly ['uint8', 'uint16'];
                };
            };
        };
        readonly clip: {
            readonly enum: readonly ['none', 'mse', 'percentile', 'kl'];
            readonly default: 'none';
            readonly description: 'Where the range of codes ends: at the largest values, or before them by squared error, share or divergence.';
            readonly search: {
                readonly choices: readonly ['none', 'mse', 'percentile', 'kl'];
                readonly when: {
                    readonly type: readonly ['uint8', 'uint16'];
                };
            };
        };
        readonly percentile: {
            readonly type: 'number';
            readonly minimum: 90;
            readonly maximum: 100;
            readonly default: 99.9;
            readonly description: 'Percent of the values within the range, for `clip: percentile`.';
        };
        readonly rounding: {
            readonly enum: readonly ['nearest', 'balanced'];
            readonly default: 'nearest';
            readonly description: 'Each weight to the nearest code, or up and down so that errors of an output cancel.';
            readonly search: {
                readonly choices: readonly ['nearest', 'balanced'];
                readonly when: {
                    readonly type: readonly ['uint8', 'uint16'];
                };
            };
        };
        readonly biasCorrection: {
            readonly type: 'boolean';
            readonly default: false;
            readonly description: 'Biases take back what rounding adds to the mean output of each channel.';
            readonly search: {
                readonly choices: readonly [true, false];
                readonly when: {
                    readonly type: readonly ['uint8', 'uint16'];
                };
            };
        };
        readonly wide: {
            readonly enum: readonly ['float32', 'float16'];
            readonly default: 'float32';
            readonly description: 'How biases and batch-norm parameters are stored.';
            readonly search: readonly ['float32', 'float16'];
        };
    };
};
type Given = Of<typeof quantizeSchema>;
/** What is left out is at its default. */
export type QuantizeOptions = Partial<Given> & Pick<Given, 'type' | 'exclude' | 'wide'>;
/**
 * Quantized storage, per tensor: `uint8` and `uint16` are affine codes between the tensor's smallest and largest value
 * (zero falls exactly on a code, so pruned weights stay zero), `float16` is the IEEE half. tfjs turns them back into
 * float32 at load: a smaller download at the same speed.
 *
 * Without `include` every trained tensor of two or more dimensions is quantized, those of unknown layers too. Biases and
 * batch norm are stored as `wide` says, for they are few and an error in them reaches every output (8-bit biases cost 1.5
 * to 2.6 points on MobileNetV2, Nagel et al. 2019, arXiv 1906.04721). Constants of a graph and tensors of at most 32 values
 * stay as they are, and so does a tensor that came stored as narrowly.
 *
 * @throws input failure `compress/float16-overflow` or `compress/no-affine-range`, naming the tensor
 */
export declare const quantize: QuantizeMethod;
/** Without evidence it answers at once. */
export interface QuantizeMethod extends Method<QuantizeOptions> {
    apply(model: Model, options: QuantizeOptions, context: MethodContext & {
        evidence?: undefined;
    }): MethodOutcome;
    apply(model: Model, options: QuantizeOptions, context: MethodContext): MethodOutcome | Promise<MethodOutcome>;
}
export {};
