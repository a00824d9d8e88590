import type { NamedAttrMap, Tensor } from '@tensorflow/tfjs';
import type { Tf } from '../../../model/runnable.ts';
import { nativeBackendName } from './native-backend.ts';

/** `saved`: what the gradient of TensorFlow.js saves of the forward pass. It and `dy` are float32. */
export type NativeGradient = (
  dy: Tensor,
  saved: readonly Tensor[],
  attributes: NamedAttrMap,
) => Record<string, () => Tensor>;

/**
 * Replaces the gradient of a kernel while native kernels are the present backend. TensorFlow.js keeps gradients for all
 * backends together, so its own stays in charge on the others, and for gradients of gradients, which an operation run
 * past its bookkeeping has none of.
 */
export function registerNativeGradient(tf: Tf, kernelName: string, native: NativeGradient): void {
  const stock = tf.getGradient(kernelName);
  tf.registerGradient({
    ...stock,
    gradFunc: (dy, saved, attributes) => {
      const isFirstOrder = tf.engine().state.gradientDepth === 0;
      const isFloat = [dy as Tensor, ...saved].every(({ dtype }) => dtype === 'float32');
      return tf.getBackend() === nativeBackendName && isFirstOrder && isFloat
        ? native(dy as Tensor, saved, attributes)
        : stock.gradFunc(dy, saved, attributes);
    },
  });
}
