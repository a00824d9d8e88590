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
  /** The mask of a weight, by name, for as long as it is not replaced; undefined where nothing of it is masked. */
  maskOf(weight: string): Tensor | undefined;
  dispose(): void;
}

export function maskedVariables(tf: Tf, trainable: Trainable): MaskedVariables {
  let held: { readonly name: string; readonly variable: Variable; readonly mask: Tensor }[] = [];
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
        held.push({ name, variable, mask: tf.keep(tf.tensor(Float32Array.from(mask), variable.shape)) });
      }
    },
    hold() {
      tf.tidy(() => {
        for (const { variable, mask } of held) variable.assign(tf.mul(variable, mask));
      });
    },
    maskOf: (weight) => held.find(({ name }) => name === weight)?.mask,
    dispose,
  };
}
