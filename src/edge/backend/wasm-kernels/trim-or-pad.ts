import type { Tensor4D } from '@tensorflow/tfjs';
import type { Tf } from '../../../model/runnable.ts';

/** `x` [N,H,W,C]. Adds rows and columns of zeros, or takes some away where the number is negative. */
export function trimOrPad(tf: Tf, x: Tensor4D, before: readonly number[], after: readonly number[]): Tensor4D {
  const [batch, height, width, channels] = x.shape;
  const cut = (value: number): number => Math.max(0, -value);
  const add = (value: number): number => Math.max(0, value);
  const kept = tf.slice(
    x,
    [0, cut(before[0]), cut(before[1]), 0],
    [batch, height - cut(before[0]) - cut(after[0]), width - cut(before[1]) - cut(after[1]), channels],
  );
  return tf.pad(kept, [
    [0, 0],
    [add(before[0]), add(after[0])],
    [add(before[1]), add(after[1])],
    [0, 0],
  ]);
}
