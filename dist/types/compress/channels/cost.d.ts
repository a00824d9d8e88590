import type { Model } from '../../model/model.ts';
import type { Trace } from './trace.ts';
export interface Cost {
    /** Numbers in all weights, running statistics included. */
    readonly parameters: number;
    /** Of the weights as they are stored: 4 per number at full width. */
    readonly bytes: number;
    /**
     * Floating-point operations per example: two for each multiplication with a weight and the addition that follows, one per
     * element for biases, activations, pooling windows and sums of tensors. Layers in `uncounted` are left out.
     */
    readonly flops: number;
    /** Layers with weights whose work is not known: of a class that is not followed, or of pictures of any size. */
    readonly uncounted: readonly string[];
}
export declare function costOf(model: Model, trace: Trace): Cost;
