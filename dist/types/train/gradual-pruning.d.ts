import type { Masks } from '../compress/method.ts';
import type { Trainable } from '../model/runnable.ts';
import type { FineTuneRequest } from './fine-tune.ts';
import type { MaskedVariables } from './masked-variables.ts';
export interface GradualPruning {
    beforeStep(step: number, steps: number): Promise<void>;
    /** Whether full sparsity is reached. */
    isDone(): boolean;
    masks(): Masks;
}
/** Raises sparsity along the ramp: every few steps the smallest of the present weights join the masks. */
export declare function gradualPruning({ model, applyAt, masks: given }: Pick<FineTuneRequest, 'model' | 'applyAt' | 'masks'>, trainable: Trainable, held: MaskedVariables): GradualPruning;
