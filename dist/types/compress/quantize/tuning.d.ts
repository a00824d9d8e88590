import { type Model, type Storage, type Weight } from '../../model/model.ts';
import type { InputMoments } from '../evidence.ts';
import { type Kernel } from '../flow/kernels.ts';
import type { Statistics } from '../flow/statistics.ts';
import type { QuantizeOptions } from '../quantize.ts';
/** The tensors that are to be quantized, and what is known of them. */
export interface Tuning {
    readonly model: Model;
    readonly chosen: readonly Weight[];
    readonly options: QuantizeOptions;
    readonly kernels: ReadonlyMap<string, Kernel>;
}
export declare function tuningOf(model: Model, names: ReadonlySet<string>, options: QuantizeOptions, statistics: Statistics | undefined, measured: ReadonlyMap<string, InputMoments> | undefined): Tuning;
/** Undefined where the tensor has no such codes. Where widths are mixed, 16 bits are those of float16 if they err less. */
export declare function codesOf(weight: Weight, bits: number, { options, kernels }: Tuning): Storage | undefined;
/** Expected squared error of the model's outputs, up to a factor; of a tensor that is no kernel, as if it mattered like 1. */
export declare function expectedError(values: Float32Array, storage: Storage | undefined, kernel: Kernel | undefined): number;
/**
 * The bias of the kernel's layer (or the mean of a batch norm behind it) that takes back what rounding adds to the mean of
 * each output; undefined where there is none, or where it is not asked for.
 *
 * @param weightOf what the weight of a name is by now
 */
export declare function correction({ name, values }: Weight, storage: Storage, { options, kernels }: Tuning, weightOf: (name: string) => Weight | undefined): Weight | undefined;
