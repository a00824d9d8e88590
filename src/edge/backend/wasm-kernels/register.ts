import type { Tf } from '../../../model/runnable.ts';
import { conv2dBackpropFilter } from './conv2d-backprop-filter.ts';
import { depthwiseBackpropFilter } from './depthwise-backprop-filter.ts';
import { depthwiseBackpropInput } from './depthwise-backprop-input.ts';
import { unsortedSegmentSum } from './unsorted-segment-sum.ts';

/**
 * Gives the WASM backend the kernels without which it cannot train: tfjs-backend-wasm 4.22 has no gradients of
 * convolution filters, of depthwise convolutions and of embeddings. Each is composed of kernels that it has.
 */
export function registerWasmKernels(tf: Tf): void {
  const kernels = [conv2dBackpropFilter, depthwiseBackpropFilter, depthwiseBackpropInput, unsortedSegmentSum];
  for (const { kernelName, compute } of kernels) {
    if (tf.getKernel(kernelName, 'wasm') !== undefined) continue;
    tf.registerKernel({
      kernelName,
      backendName: 'wasm',
      kernelFunc: ({ inputs, attrs }) => tf.tidy(() => compute(tf, inputs as never, attrs as never)),
    });
  }
}
