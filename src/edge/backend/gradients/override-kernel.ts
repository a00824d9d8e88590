import type { NamedAttrMap, Tensor, TensorInfo } from '@tensorflow/tfjs';
import type { Tf } from '../../../model/runnable.ts';

/** Computes what the kernel computes, or nothing: then the backend's own kernel does. What it allocates besides is disposed. */
export type Override = (inputs: Readonly<Record<string, TensorInfo>>, attributes: NamedAttrMap) => Tensor | undefined;

/** Puts a kernel of ours before the backend's of the same name. */
export function overrideKernel(tf: Tf, backendName: string, kernelName: string, ours: Override): void {
  const stock = tf.getKernel(kernelName, backendName);
  tf.unregisterKernel(kernelName, backendName);
  tf.registerKernel({
    ...stock,
    kernelFunc: (call) =>
      (tf.tidy(() => ours(call.inputs as never, call.attrs ?? {}) as Tensor) as Tensor | undefined) ??
      stock.kernelFunc(call),
  });
}
