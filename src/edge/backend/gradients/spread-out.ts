import type { Tensor4D } from '@tensorflow/tfjs';
import type { Tf } from '../../../model/runnable.ts';

/** `x` [N,H,W,C] with its rows `strideY` and its columns `strideX` apart and zeros between: [N,(H−1)·strideY+1,…,C]. */
export function spreadOut(tf: Tf, x: Tensor4D, strideY: number, strideX: number): Tensor4D {
  const [batch, height, width, channels] = x.shape;
  if (strideY === 1 && strideX === 1) return x;
  const apart = tf.pad(tf.reshape(x, [batch * height * width, 1, channels]), [
    [0, 0],
    [0, strideX - 1],
    [0, 0],
  ]);
  const rows = tf.pad(tf.reshape(apart, [batch * height, 1, width * strideX * channels]), [
    [0, 0],
    [0, strideY - 1],
    [0, 0],
  ]);
  const all = tf.reshape(rows, [batch, height * strideY, width * strideX, channels] as const) as Tensor4D;
  const [lastY, lastX] = [(height - 1) * strideY + 1, (width - 1) * strideX + 1];
  return tf.slice(all, [0, 0, 0, 0], [batch, lastY, lastX, channels]);
}
