import type { Model, Weight } from '../model/model.ts';
import type { WeightRole } from '../model/roles.ts';
/** Axes of a kernel: what it sums over, and what it puts out. The last two of its shape, in either order. */
export interface KernelAxes {
    readonly input: number;
    readonly output: number;
}
/** Undefined for vectors. `[…, inputs, outputs]` but for transposed convolutions and for products with a transposed matrix. */
export declare function kernelAxes(model: Model): (weight: Weight, use: WeightRole | undefined) => KernelAxes | undefined;
