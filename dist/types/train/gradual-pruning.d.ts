import type { NamedTensorMap } from '@tensorflow/tfjs';
import type { Masks } from '../compress/method.ts';
import type { Trainable } from '../model/runnable.ts';
import type { FineTuneRequest } from './fine-tune.ts';
import type { GradientSums } from './gradient-sums.ts';
import type { MaskedVariables } from './masked-variables.ts';
import type { WeightForm } from './weight-form.ts';
export interface GradualPruning {
    beforeStep(step: number, steps: number): Promise<void>;
    /** Whether full sparsity is reached. */
    isDone(): boolean;
    /** Gradients of each step, for scores that are made of them. */
    observe(gradients: NamedTensorMap): void;
    masks(): Masks;
    /** Of a checkpoint. */
    save(): unknown;
    restore(saved: unknown): void;
}
/** Raises sparsity along the ramp: every few steps the smallest of the present weights join the masks. */
export declare function gradualPruning({ model, applyAt, masks: given }: Pick<FineTuneRequest, 'model' | 'applyAt' | 'masks'>, trainable: Trainable, held: MaskedVariables, { forms, sums }?: {
    readonly forms?: readonly WeightForm[];
    readonly sums?: GradientSums;
}): GradualPruning;
