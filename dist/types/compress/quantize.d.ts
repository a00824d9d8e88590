import type { Of } from '../schema.ts';
import type { Method } from './method.ts';
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
        readonly wide: {
            readonly enum: readonly ['float32', 'float16'];
            readonly default: 'float32';
            readonly description: 'How biases and batch-norm parameters are stored.';
            readonly search: readonly ['float32', 'float16'];
        };
    };
};
export type QuantizeOptions = Of<typeof quantizeSchema>;
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
export declare const quantize: Method<QuantizeOptions>;
