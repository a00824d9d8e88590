import type { NamedTensorMap } from '@tensorflow/tfjs';
import type { Gathered } from '../compress/method.ts';
import type { Tf, Trainable } from '../model/runnable.ts';
export interface GradientSums {
    /** Gradients of a step, by the names of the variables, before the optimizer moves them; not disposed here. */
    add(gradients: NamedTensorMap): void;
    /** Undefined before the first step. */
    read(): Gathered | undefined;
    save(): unknown;
    restore(saved: unknown): void;
    dispose(): void;
}
/** Sums over steps for scores of pruning: −gradient × weight, and squared gradients. Of weights of two or more dimensions. */
export declare function gradientSums(tf: Tf, trainable: Trainable): GradientSums;
