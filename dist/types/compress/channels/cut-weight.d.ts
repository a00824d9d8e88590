/** Parts of a weight along its axes, with how it is stored. */
import type { Weight } from '../../model/model.ts';
/** By axis: the indices that stay, in order. */
export type Kept = ReadonlyMap<number, Int32Array>;
export declare function cutWeight(weight: Weight, kept: Kept): Weight;
type Numbers = {
    readonly length: number;
    slice(start: number, end: number): Numbers;
};
/** Row-major values of `shape`, one axis after the other. */
export declare function cutArray<T extends Numbers>(values: T, shape: readonly number[], kept: Kept): T;
export {};
