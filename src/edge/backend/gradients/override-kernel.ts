import type { NamedAttrMap, Tensor, TensorInfo } from '@tensorflow/tfjs';
import type { Tf } from '../../../model/runnable.ts';

/** Computes what the kernel computes, or nothing: then the backend's own kernel does. It must dispose of what it allocates besides. */
export type Override = (inputs: Readonly<Record<string, TensorInfo>>, attributes: NamedAttrMap) => Tensor | undefined;

/** Puts a kernel of ours before the backend's of the same name. */
export function overrideKernel(tf: Tf, backendName: string, kernelName: string, ours: Override): void {
  const stock = tf.getKernel(kernelName, backendName);
  tf.unregisterKernel(kernelName, backendName);
  tf.registerKernel({
    ...stock,
    kernelFunc: (call) => ours(call.inputs as never, call.attrs ?? {}) ?? stock.kernelFunc(call),
  });
}
