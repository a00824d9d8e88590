import type { Tf } from '../../../model/runnable.ts';
import { registerComposed } from '../gradients/register-composed.ts';
import { resizeGradients } from '../gradients/resize-gradient.ts';
import { conv2dBackpropFilter } from './conv2d-backprop-filter.ts';
import { conv2dBackpropInput } from './conv2d-backprop-input.ts';
import { depthwiseBackpropFilter } from './depthwise-backprop-filter.ts';
import { depthwiseBackpropInput } from './depthwise-backprop-input.ts';
import { maxPoolGrad } from './max-pool-grad.ts';
import { registerTransposedMatMul } from './transposed-mat-mul.ts';
import { unsortedSegmentSum } from './unsorted-segment-sum.ts';

/**
 * Gives the WASM backend the kernels without which it cannot train: tfjs-backend-wasm 4.22 has no gradients of
 * convolution filters, of depthwise convolutions and of embeddings, and wrong ones of max pooling
 * and of resizing with half-pixel centres; some that it has are made faster.
 */
export function registerWasmKernels(tf: Tf): void {
  registerComposed(tf, 'wasm', [
    conv2dBackpropFilter,
    conv2dBackpropInput,
    depthwiseBackpropFilter,
    depthwiseBackpropInput,
    maxPoolGrad,
    unsortedSegmentSum,
    ...resizeGradients,
  ]);
  registerTransposedMatMul(tf);
}
