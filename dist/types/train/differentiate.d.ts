import type { NamedTensorMap, Scalar, Variable } from '@tensorflow/tfjs';
import type { Tf } from '../model/runnable.ts';
/**
 * The objective and its gradients, by the names that tfjs gives the variables; the caller disposes them.
 *
 * @throws input failure `train/not-trainable` where TensorFlow.js has no gradient
 */
export declare function differentiate(tf: Tf, objective: () => Scalar, variables: readonly Variable[]): {
    readonly value: Scalar;
    readonly grads: NamedTensorMap;
};
