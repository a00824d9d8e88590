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
    dispose(): void;
}
export declare function maskedVariables(tf: Tf, trainable: Trainable): MaskedVariables;
