import type { Tensor4D } from '@tensorflow/tfjs';
import type { ComposedKernel } from '../gradients/composed-kernel.ts';
import { spreadOut } from '../gradients/spread-out.ts';
import { trimOrPad } from './trim-or-pad.ts';

interface Attributes {
  readonly strides: [number, number] | number;
  readonly dilations: [number, number] | number;
  readonly pad: 'valid' | 'same' | number;
  readonly dimRoundingMode?: 'floor' | 'round' | 'ceil';
  readonly inputShape: [number, number, number, number];
}

/**
 * Gradient of a depthwise convolution with respect to its input: a depthwise convolution of the incoming gradient,
 * spread by the stride, with the filter turned by 180°; the M gradients of one channel are summed.
 * `dy` [N,H',W',C·M], `filter` [R,S,C,M]; result [N,H,W,C].
 */
export const depthwiseBackpropInput: ComposedKernel<{ dy: Tensor4D; filter: Tensor4D }, Attributes> = {
  kernelName: 'DepthwiseConv2dNativeBackpropInput',
  compute(tf, { dy, filter }, { strides, dilations, pad, dimRoundingMode, inputShape }) {
    const [rows, columns, channels, multiplier] = filter.shape;
    const info = tf.backend_util.computeConv2DInfo(
      inputShape,
      filter.shape,
      strides,
      dilations ?? 1,
      pad,
      dimRoundingMode,
      true,
    );
    const [batch, height, width] = inputShape;
    const spread = spreadOut(tf, dy, info.strideHeight, info.strideWidth);
    const reachY = (rows - 1) * info.dilationHeight;
    const reachX = (columns - 1) * info.dilationWidth;
    // So much around that a 'valid' convolution gives the padded input's gradient from `top`, `left` on.
    const before = [reachY - info.padInfo.top, reachX - info.padInfo.left];
    const after = [height + reachY - before[0] - spread.shape[1], width + reachX - before[1] - spread.shape[2]];
    const fitted = trimOrPad(tf, spread, before, after);
    const turned = tf.reshape(tf.reverse(filter, [0, 1]), [rows, columns, channels * multiplier, 1] as const);
    const summands = tf.depthwiseConv2d(fitted, turned as Tensor4D, 1, 'valid', 'NHWC', [
      info.dilationHeight,
      info.dilationWidth,
    ]);
    if (multiplier === 1) return summands;
    return tf.reshape(tf.sum(tf.reshape(summands, [batch * height * width, channels, multiplier]), 2), inputShape);
  },
};
