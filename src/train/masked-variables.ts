/** Variables of a model held under the masks of pruning. */
import type { Tensor, Variable } from '@tensorflow/tfjs';
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

export function maskedVariables(tf: Tf, trainable: Trainable): MaskedVariables {
  let held: { readonly variable: Variable; readonly mask: Tensor }[] = [];
  const dispose = (): void => {
    for (const { mask } of held) mask.dispose();
    held = [];
  };
  return {
    setMasks(masks) {
      dispose();
      for (const [name, mask] of masks) {
        const variable = trainable.variables.get(name);
        if (variable === undefined || !mask.includes(0)) continue;
        held.push({ variable, mask: tf.keep(tf.tensor(Float32Array.from(mask), variable.shape)) });
      }
    },
    hold() {
      tf.tidy(() => {
        for (const { variable, mask } of held) variable.assign(tf.mul(variable, mask));
      });
    },
    dispose,
  };
}
