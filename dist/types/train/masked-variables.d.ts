/** Variables of a model held under the masks of pruning. */
import type { Tensor } from '@tensorflow/tfjs';
import type { Masks } from '../compress/method.ts';
import type { Tf, Trainable } from '../model/runnable.ts';
export interface MaskedVariables {
    /** Takes new masks; the ones before are let go. */
    setMasks(masks: Masks): void;
    /**
     * Sets what is masked back to zero: call after each optimizer step. Whatever momentum the optimizer has gathered for such
     * a weight moves it for no longer than that, so gradients need no mask of their own.
     */
    hold(): void;
    /** The mask of a weight, by name, for as long as it is not replaced; undefined where nothing of it is masked. */
    maskOf(weight: string): Tensor | undefined;
    dispose(): void;
}
export declare function maskedVariables(tf: Tf, trainable: Trainable): MaskedVariables;
