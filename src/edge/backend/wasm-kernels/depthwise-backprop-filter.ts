import type { Tensor4D } from '@tensorflow/tfjs';
import type { ComposedKernel } from '../gradients/composed-kernel.ts';
import { padded } from './padded.ts';

interface Attributes {
  readonly strides: [number, number] | number;
  readonly dilations: [number, number] | number;
  readonly pad: 'valid' | 'same' | number;
  readonly dimRoundingMode?: 'floor' | 'round' | 'ceil';
  readonly filterShape: [number, number, number, number];
}

/**
 * Gradient of a depthwise convolution with respect to its filter: for each of its R·S positions, the input as that
 * position saw it times the incoming gradient, summed over examples and pixels.
 * `x` [N,H,W,C], `dy` [N,H',W',C·M]; result [R,S,C,M].
 */
export const depthwiseBackpropFilter: ComposedKernel<{ x: Tensor4D; dy: Tensor4D }, Attributes> = {
  kernelName: 'DepthwiseConv2dNativeBackpropFilter',
  compute(tf, { x, dy }, { strides, dilations, pad, dimRoundingMode, filterShape }) {
    const info = tf.backend_util.computeConv2DInfo(
      x.shape,
      filterShape,
      strides,
      dilations ?? 1,
      pad,
      dimRoundingMode,
      true,
    );
    const [rows, columns, channels, multiplier] = filterShape;
    const { batchSize, outHeight, outWidth, strideHeight, strideWidth, dilationHeight, dilationWidth } = info;
    const images = padded(tf, x, info.padInfo);
    const pixels = batchSize * outHeight * outWidth;
    const incoming = tf.reshape(dy, [pixels, channels, multiplier]);
    const parts = [];
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        const [top, left] = [row * dilationHeight, column * dilationWidth];
        const seen = tf.stridedSlice(
          images,
          [0, top, left, 0],
          [batchSize, top + (outHeight - 1) * strideHeight + 1, left + (outWidth - 1) * strideWidth + 1, channels],
          [1, strideHeight, strideWidth, 1],
        );
        parts.push(tf.tidy(() => tf.sum(tf.mul(tf.reshape(seen, [pixels, channels, 1]), incoming), 0)));
        seen.dispose();
      }
    }
    return tf.reshape(tf.stack(parts), filterShape);
  },
};
