/** One optimizer step on one batch. */
import type { NamedTensorMap } from '@tensorflow/tfjs';
import type { Batch } from '../data/source.ts';
import type { Random } from '../math/random.ts';
import type { Port, Tf, Trainable } from '../model/runnable.ts';
import type { Distillation } from './distillation.ts';
import type { Loss } from './loss.ts';
import type { StepOptimizer } from './make-optimizer.ts';
import type { Noise } from './noise.ts';
import type { WeightForm } from './weight-form.ts';
export interface StepSetting {
    readonly tf: Tf;
    readonly trainable: Trainable;
    readonly head: Port;
    readonly loss: Loss;
    readonly kind: 'classification' | 'multiLabel' | 'regression';
    readonly optimizer: StepOptimizer;
    readonly noise: Noise;
    readonly forms: readonly WeightForm[];
    readonly distillation?: Distillation;
    /** Is shown the gradients before they are applied. */
    readonly observe?: (gradients: NamedTensorMap) => void;
}
/** Where in the course of training a step stands. */
export interface StepCourse {
    /** In [0, 1] of all steps. */
    readonly progress: number;
    /** Learning rate of this step. */
    readonly rate: number;
}
/**
 * Returns the batch's loss before the step. Throws an input failure `train/not-trainable` where TensorFlow.js has no
 * gradient for the model, and where labels do not fit its output.
 */
export declare function trainStep(setting: StepSetting, batch: Batch, random: Random, course: StepCourse): number;
