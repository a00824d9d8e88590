import type { Model } from '../../model/model.ts';
export interface FoldedSteps {
    readonly model: Model;
    /** Chains of operations that became part of what stands before them. */
    readonly folded: number;
}
/** @param isKept kernels that take no factors */
export declare function foldSteps(model: Model, isKept: (kernel: string) => boolean): FoldedSteps;
