import type { Kernel } from './flow/kernels.ts';
import type { FloatWeight } from './select-weights.ts';
export interface Part {
    readonly weight: FloatWeight;
    readonly kernel?: Kernel;
    readonly isBias: boolean;
    /** Per channel of the axis: what a unit of the squared error of its weights matters, on average. */
    readonly gains: Float64Array;
    readonly axis: number;
    /** Per element, 1 on average within each channel. */
    readonly weights: Float64Array;
    /** Channel of the axis of each element. */
    readonly channels: Uint32Array;
}
/** @param perChannel whether it may have a scale per channel, where that pays */
export declare function partOf(weight: FloatWeight, kernel: Kernel | undefined, perChannel: boolean): Part;
