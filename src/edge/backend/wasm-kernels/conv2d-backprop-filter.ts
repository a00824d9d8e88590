import type { Tensor4D } from '@tensorflow/tfjs';
import type { ComposedKernel } from '../gradients/composed-kernel.ts';
import { padded } from './padded.ts';

interface Attributes {
  readonly strides: [number, number] | number;
  readonly pad: 'valid' | 'same' | number;
  readonly dataFormat: 'NHWC' | 'NCHW';
  readonly dimRoundingMode?: 'floor' | 'round' | 'ceil';
  readonly filterShape: [number, number, number, number];
}

/**
 * Gradient of a 2-D convolution with respect to its filter, itself as one convolution: channels of the padded input
 * become the batch, examples the channels, and the incoming gradient is the filter; the stride of the forward pass is
 * the dilation of this one. `x` [N,H,W,C], `dy` [N,H',W',K]; result [R,S,C,K].
 */
export const conv2dBackpropFilter: ComposedKernel<{ x: Tensor4D; dy: Tensor4D }, Attributes> = {
  kernelName: 'Conv2DBackpropFilter',
  compute(tf, { x, dy }, { strides, pad, dataFormat, dimRoundingMode, filterShape }) {
    tf.util.assert(dataFormat === 'NHWC', () => `Conv2DBackpropFilter on WASM takes NHWC, not ${dataFormat}`);
    const info = tf.backend_util.computeConv2DInfo(x.shape, filterShape, strides, 1, pad, dimRoundingMode);
    const images = tf.transpose(padded(tf, x, info.padInfo), [3, 1, 2, 0]);
    const filter = tf.transpose(dy, [1, 2, 0, 3]);
    const all = tf.conv2d(images, filter, 1, 'valid', 'NHWC', [info.strideHeight, info.strideWidth]);
    const [rows, columns, channels, outputs] = filterShape;
    // Where the stride does not divide the input, the last pixels took no part in the forward pass.
    return tf.transpose(tf.slice(all, [0, 0, 0, 0], [channels, rows, columns, outputs]), [1, 2, 0, 3]);
  },
};
