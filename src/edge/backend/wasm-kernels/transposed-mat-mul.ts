import type { Tensor } from '@tensorflow/tfjs';
import type { Tf } from '../../../model/runnable.ts';
import { overrideKernel } from '../gradients/override-kernel.ts';

/**
 * Products of transposed matrices, as every gradient of a dense layer is one: transposed first, for only the product of
 * two plain matrices is fast in tfjs-backend-wasm (ten times).
 */
export function registerTransposedMatMul(tf: Tf): void {
  overrideKernel(tf, 'wasm', 'BatchMatMul', ({ a, b }, { transposeA, transposeB }) => {
    const isOne = [a, b].every(({ shape }) => shape.slice(0, -2).every((size) => size === 1));
    if (!isOne || (transposeA !== true && transposeB !== true)) return undefined;
    return tf.tidy(() =>
      tf.matMul(plain(tf, a as Tensor, transposeA === true), plain(tf, b as Tensor, transposeB === true)),
    );
  });
}

/** Transposed in its last two dimensions where that is asked for. */
function plain(tf: Tf, matrix: Tensor, transposed: boolean): Tensor {
  if (!transposed) return matrix;
  const order = matrix.shape.map((_, axis) => axis);
  order.push(...order.splice(-2).reverse());
  return tf.transpose(matrix, order);
}
