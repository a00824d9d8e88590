/**
 * Gradients of resizing pictures for the backends without native kernels. Those that TensorFlow.js 4.22 ships are wrong:
 * on plain CPU nearest-neighbour reads beyond the first example at the wrong place and bilinear swaps height and width;
 * neither CPU nor WASM minds half-pixel centres.
 */
import type { Tensor, Tensor4D } from '@tensorflow/tfjs';
import type { Tf } from '../../../model/runnable.ts';
import type { ComposedKernel } from './composed-kernel.ts';

interface Attributes {
  readonly alignCorners: boolean;
  readonly halfPixelCenters: boolean;
}

type Inputs = { images: Tensor4D; dy: Tensor4D };
type Method = 'nearest' | 'bilinear';

export const resizeGradients: readonly ComposedKernel<Inputs, Attributes>[] = [
  { kernelName: 'ResizeNearestNeighborGrad', compute: (...call) => gradient('nearest', ...call) },
  { kernelName: 'ResizeBilinearGrad', compute: (...call) => gradient('bilinear', ...call) },
];

/** Each pixel of `dy` [N,H',W',C] goes back to the pixels of [N,H,W,C] that it was made of, by their shares in it. */
function gradient(method: Method, tf: Tf, { images, dy }: Inputs, attributes: Attributes): Tensor {
  const [batch, height, width, channels] = images.shape;
  const [, tall, wide] = dy.shape;
  const rows = sources(method, height, tall, attributes);
  const columns = sources(method, width, wide, attributes);
  const incoming = dy.dataSync();
  const result = new Float32Array(batch * height * width * channels);
  let from = 0;
  for (let example = 0; example < batch; example++) {
    for (let y = 0; y < tall; y++) {
      for (let x = 0; x < wide; x++, from += channels) {
        for (const [row, rowShare] of rows[y]) {
          for (const [column, columnShare] of columns[x]) {
            const to = ((example * height + row) * width + column) * channels;
            const share = rowShare * columnShare;
            for (let channel = 0; channel < channels; channel++)
              result[to + channel] += share * incoming[from + channel];
          }
        }
      }
    }
  }
  return tf.tensor4d(result, images.shape);
}

/** For each of `length` positions after resizing: the positions before, out of `size`, and their shares. */
function sources(
  method: Method,
  size: number,
  length: number,
  { alignCorners, halfPixelCenters }: Attributes,
): [number, number][][] {
  const scale = alignCorners && length > 1 ? (size - 1) / (length - 1) : size / length;
  return Array.from({ length }, (_, position) => {
    if (method === 'nearest') {
      const at = scale * (halfPixelCenters ? position + 0.5 : position);
      return [[Math.max(0, Math.min(size - 1, alignCorners ? Math.round(at) : Math.floor(at))), 1]];
    }
    const at = halfPixelCenters ? scale * (position + 0.5) - 0.5 : scale * position;
    const low = Math.max(0, Math.floor(at));
    const share = at - low;
    return [
      [low, 1 - share],
      [Math.max(0, Math.min(size - 1, Math.ceil(at))), share],
    ];
  });
}
