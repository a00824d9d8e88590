import type { Tensor } from '@tensorflow/tfjs';
import type { ComposedKernel } from '../gradients/composed-kernel.ts';

/**
 * Sums of the rows of `x` that share a segment: the gradient of a lookup (embedding, gather). Rows with a negative id
 * belong to none. `x` [n, …], `segmentIds` [n]; result [numSegments, …].
 */
export const unsortedSegmentSum: ComposedKernel<{ x: Tensor; segmentIds: Tensor }, { readonly numSegments: number }> = {
  kernelName: 'UnsortedSegmentSum',
  compute(tf, { x, segmentIds }, { numSegments }) {
    const [rows, ids] = [x.dataSync(), segmentIds.dataSync()];
    const width = ids.length === 0 ? 0 : rows.length / ids.length;
    const shape = [numSegments, ...x.shape.slice(segmentIds.rank)];
    const sums =
      x.dtype === 'int32'
        ? new Int32Array(tf.util.sizeFromShape(shape))
        : new Float32Array(tf.util.sizeFromShape(shape));
    for (let row = 0; row < ids.length; row++) {
      const id = ids[row];
      if (id < 0 || id >= numSegments) continue;
      const [from, to] = [row * width, id * width];
      for (let i = 0; i < width; i++) sums[to + i] += rows[from + i];
    }
    return tf.tensor(sums, shape, x.dtype === 'int32' ? 'int32' : 'float32');
  },
};
