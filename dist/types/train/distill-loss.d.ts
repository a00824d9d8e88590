/**
 * How far a model's outputs are from the original's, differentiable in the model's.
 *
 * Classes: T² × the Kullback–Leibler divergence of the original's distribution from the model's, both softened by the
 * temperature T (Hinton, Vinyals & Dean 2015, arXiv 1503.02531; the factor keeps gradients of one size over T). Labels, and
 * two classes by one output: the same of each Bernoulli variable. Numbers: mean squared difference. Zero where both are
 * alike.
 */
import type { Scalar, Tensor, Tensor1D } from '@tensorflow/tfjs';
import type { Scale } from '../evaluate/scale.ts';
import type { Task } from '../evaluate/task.ts';
import type { Tf } from '../model/runnable.ts';
/** Mean over the batch; `weights`: one per example, absent: all 1. */
export type DistillLoss = (output: Tensor, original: Tensor, weights?: Tensor1D) => Scalar;
export declare function distillLossOf(tf: Tf, kind: Task['kind'], scale: Scale, temperature: number): DistillLoss;
/**
 * 1 where the original has the example right and 1/(1 + focal) where not: focal distillation (Yan et al. 2021,
 * "Positive-congruent training", arXiv 2011.09161), scaled so that no weight is above 1. Undefined for numbers, which are
 * neither right nor wrong.
 */
export declare function focalWeights(tf: Tf, kind: Task['kind'], scale: Scale, { original, labels, focal }: {
    readonly original: Tensor;
    readonly labels: Tensor;
    readonly focal: number;
}): Tensor1D | undefined;
