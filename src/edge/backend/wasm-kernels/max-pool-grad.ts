import type { Tensor4D } from '@tensorflow/tfjs';
import type { ComposedKernel } from '../gradients/composed-kernel.ts';

interface Attributes {
  readonly filterSize: [number, number] | number;
  readonly strides: [number, number] | number;
  readonly pad: 'valid' | 'same' | number;
  readonly dimRoundingMode?: 'floor' | 'round' | 'ceil';
}

/**
 * Gradient of max pooling: each incoming value goes to where the (first) maximum of its window stood. The kernel of
 * tfjs-backend-wasm 4.22 loses it where the maximum is not positive. `input` [N,H,W,C], `dy` [N,H',W',C].
 */
export const maxPoolGrad: ComposedKernel<{ dy: Tensor4D; input: Tensor4D }, Attributes> = {
  kernelName: 'MaxPoolGrad',
  compute(tf, { dy, input }, { filterSize, strides, pad, dimRoundingMode }) {
    const info = tf.backend_util.computePool2DInfo(input.shape, filterSize, strides, 1, pad, dimRoundingMode);
    const { inHeight, inWidth, inChannels: channels, outHeight, outWidth, filterHeight, filterWidth, padInfo } = info;
    const [x, incoming] = [input.dataSync(), dy.dataSync()];
    const result = new Float32Array(x.length);
    const best = new Int32Array(channels);
    let from = 0;
    for (let example = 0; example < info.batchSize; example++) {
      const start = example * inHeight * inWidth;
      for (let row = 0; row < outHeight; row++) {
        const top = Math.max(0, row * info.strideHeight - padInfo.top);
        const bottom = Math.min(inHeight, row * info.strideHeight - padInfo.top + filterHeight);
        for (let column = 0; column < outWidth; column++) {
          const left = Math.max(0, column * info.strideWidth - padInfo.left);
          const right = Math.min(inWidth, column * info.strideWidth - padInfo.left + filterWidth);
          const first = (start + top * inWidth + left) * channels;
          for (let channel = 0; channel < channels; channel++) best[channel] = first + channel;
          for (let y = top; y < bottom; y++) {
            for (let x2 = left; x2 < right; x2++) {
              const at = (start + y * inWidth + x2) * channels;
              for (let channel = 0; channel < channels; channel++) {
                if (x[at + channel] > x[best[channel]]) best[channel] = at + channel;
              }
            }
          }
          for (let channel = 0; channel < channels; channel++, from++) result[best[channel]] += incoming[from];
        }
      }
    }
    return tf.tensor4d(result, input.shape);
  },
};
