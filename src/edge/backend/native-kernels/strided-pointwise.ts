/**
 * Gradients of 1×1 convolutions with a stride. oneDNN's kernels for them corrupt the heap when the stride leaves pixels
 * over (seen with TensorFlow 2.15 and 2.21 on x86-64: [4,60,60,8] to 16 filters, stride 2), so they are never called:
 * what such a convolution sees is a strided slice, and on that slice its stride is 1.
 */
import type { NamedAttrMap, Tensor, Tensor4D, TensorInfo } from '@tensorflow/tfjs';
import type { Tf } from '../../../model/runnable.ts';
import { overrideKernel } from '../gradients/override-kernel.ts';
import { attributesOf } from './attributes.ts';
import { nativeBackend, nativeBackendName } from './native-backend.ts';

type Shape4 = [number, number, number, number];

/** Puts itself before tfjs-node's kernels, which stay in charge of all other convolutions. */
export function registerStridedPointwise(tf: Tf): void {
  overrideKernel(tf, nativeBackendName, 'Conv2DBackpropFilter', ({ x, dy }, attributes) => {
    const strides = pointwiseStrides(attributes, attributes.filterShape as Shape4);
    if (strides === undefined) return undefined;
    return tf.tidy(() => {
      const seen = tf.stridedSlice(x as Tensor4D, [0, 0, 0, 0], (x as Tensor4D).shape, [1, ...strides, 1]);
      return run('Conv2DBackpropFilter', { x: seen, dy }, attributes);
    });
  });
  overrideKernel(tf, nativeBackendName, 'Conv2DBackpropInput', ({ dy, filter }, attributes) => {
    const strides = pointwiseStrides(attributes, filter.shape as Shape4);
    if (strides === undefined) return undefined;
    const [batch, , , channels] = attributes.inputShape as Shape4;
    const [, height, width] = dy.shape;
    const inputShape: Shape4 = [batch, height, width, channels];
    return tf.tidy(() => {
      const seen = run('Conv2DBackpropInput', { dy, filter }, { ...attributes, inputShape });
      return spreadOut(tf, seen, attributes.inputShape as Shape4, strides);
    });
  });

  function run(kernel: string, inputs: Record<string, TensorInfo>, attributes: NamedAttrMap): Tensor4D {
    return tf.engine().runKernel(kernel, inputs as never, { ...attributes, strides: [1, 1], pad: 'valid' });
  }
}

/** The strides, when the filter is 1×1, they are not 1, and no padding moves what it sees. */
function pointwiseStrides({ strides, pad, dataFormat }: NamedAttrMap, filter: Shape4): [number, number] | undefined {
  const [y, x] = Array.isArray(strides) ? (strides as [number, number]) : [strides as number, strides as number];
  const isPlain = pad === 'valid' || pad === 'same' || pad === 0;
  return filter[0] === 1 && filter[1] === 1 && (y > 1 || x > 1) && isPlain && dataFormat !== 'NCHW'
    ? [y, x]
    : undefined;
}

/** The gradient of the strided slice: what was seen goes back to its place, all else is zero. */
function spreadOut(tf: Tf, seen: Tensor4D, shape: Shape4, strides: [number, number]): Tensor {
  const backend = nativeBackend(tf);
  const make = attributesOf(backend.binding);
  const numbers = [shape, [0, 0, 0, 0], shape, [1, ...strides, 1]].map((values) => tf.tensor1d(values, 'int32'));
  const masks = ['begin_mask', 'end_mask', 'ellipsis_mask', 'new_axis_mask', 'shrink_axis_mask'];
  const index = { name: 'Index', type: backend.binding.TF_ATTR_TYPE, value: backend.binding.TF_INT32 };
  const list = [make.float('T'), index, ...masks.map((name) => make.int(name, 0))];
  return backend.executeSingleOutput('StridedSliceGrad', list, [...numbers, seen]);
}
