import type { Tf } from '../../../model/runnable.ts';
import type { ComposedKernel } from './composed-kernel.ts';

/** Registers kernels for a backend in place of its own, if it has them. */
// biome-ignore lint/suspicious/noExplicitAny: kernels of different inputs and attributes stand in one list
export function registerComposed(tf: Tf, backendName: string, kernels: readonly ComposedKernel<any, any>[]): void {
  for (const { kernelName, compute } of kernels) {
    if (tf.getKernel(kernelName, backendName) !== undefined) tf.unregisterKernel(kernelName, backendName);
    tf.registerKernel({
      kernelName,
      backendName,
      kernelFunc: ({ inputs, attrs }) => tf.tidy(() => compute(tf, inputs, attrs)),
    });
  }
}
