import type { Scalar, Tensor } from '@tensorflow/tfjs';
import type { Runnable, Tf } from '../model/runnable.ts';
/** Inner outputs of two models side by side. */
export interface FeatureMatch {
    readonly layers: readonly string[];
    /** The original's, in the order of `layers`. Caller disposes them. */
    lesson(inputs: Readonly<Record<string, Tensor>>): Tensor[];
    /** Mean over layers of the mean squared difference over the mean square of the original's. Inside `tidy`. */
    error(outputs: Readonly<Record<string, Tensor>>, lesson: readonly Tensor[]): Scalar;
}
/**
 * Hints (Romero et al. 2015, "FitNets", arXiv 1412.6550) between layers of one name and shape, so without a regressor
 * between them; layers that compression has narrowed are left out.
 */
export declare function featureMatch(tf: Tf, original: Runnable, student: Runnable, { layers }: {
    readonly layers?: readonly string[];
}): FeatureMatch;
