/** Batch norms in front of a convolution or dense layer, which multiplies what they put out. */
import type { Model } from '../../model/model.ts';
export interface FoldedAhead {
    readonly model: Model;
    readonly folded: number;
    /** Left because zeros are put around what they put out, which their shift would have to reach as well. */
    readonly padded: number;
}
/**
 * W(ax + s) + b = (Wa)x + (Ws + b): exact where each output sees all of the kernel, so not where zeros are put around the
 * input of a convolution, unless s is 0. Pooling, flattening and dropout may stand between.
 *
 * @param isKept kernels that take no factors
 */
export declare function foldAhead(model: Model, isKept: (kernel: string) => boolean): FoldedAhead;
