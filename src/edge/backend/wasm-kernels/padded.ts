import type { Tensor4D } from '@tensorflow/tfjs';
import type { Tf } from '../../../model/runnable.ts';

/** `x` [N,H,W,C] with the zeros around that a convolution's padding adds. */
export function padded(
  tf: Tf,
  x: Tensor4D,
  { top, bottom, left, right }: { top: number; bottom: number; left: number; right: number },
): Tensor4D {
  if (top === 0 && bottom === 0 && left === 0 && right === 0) return x;
  return tf.pad(x, [
    [0, 0],
    [top, bottom],
    [left, right],
    [0, 0],
  ]);
}
