import type { NamedAttrMap, TensorInfo } from '@tensorflow/tfjs';
import type { Tf } from '../../../model/runnable.ts';
import { overrideKernel } from '../gradients/override-kernel.ts';
import { attributesOf } from './attributes.ts';
import type { Deferred } from './deferred.ts';
import { type Attribute, nativeBackend, nativeBackendName } from './native-backend.ts';
import { oneDnnVariant } from './onednn-operations.ts';

type Shape4 = [number, number, number, number];

/**
 * A convolution waits for its bias, and both become one oneDNN operation: one pass less over what is the largest tensor
 * of most networks. `Conv2D` with `Add` after it, as in training; predictions: fused-predictions.ts.
 */
export function registerConvolution(tf: Tf, deferred: Deferred): void {
  const backend = nativeBackend(tf);
  const { binding } = backend;

  const withBias = (x: TensorInfo, filter: TensorInfo, bias: TensorInfo, attributes: readonly Attribute[]) => {
    const ids = backend.getInputTensorIds([x, filter, bias]);
    return binding.executeOp('_MklNativeConv2DWithBias', [...attributes, oneDnnVariant(binding)], ids, 1)[0];
  };

  overrideKernel(tf, nativeBackendName, 'Conv2D', ({ x, filter }, attrs) => {
    const found = convolutionOf(tf, x, filter, attrs);
    if (found === undefined) return undefined;
    const { attributes, outShape } = found;
    return deferred.defer({ kind: 'conv2d', inputs: [x, filter], attributes }, outShape, (inputs) => {
      return binding.executeOp('Conv2D', attributes, backend.getInputTensorIds(inputs), 1)[0];
    });
  });

  overrideKernel(tf, nativeBackendName, 'Add', ({ a, b }) => {
    const pending = deferred.pending(a);
    if (pending?.kind !== 'conv2d' || !isBias(b, a.shape[3])) return undefined;
    const [x, filter] = pending.inputs;
    return backend.createOutputTensor(withBias(x, filter, b, pending.attributes as Attribute[]));
  });
}

export function isBias(tensor: TensorInfo | undefined, channels: number): tensor is TensorInfo {
  return tensor?.dtype === 'float32' && tensor.shape.length === 1 && tensor.shape[0] === channels;
}

/** Attributes of the operation; undefined for what is left to tfjs-node. */
export function convolutionOf(tf: Tf, x: TensorInfo, filter: TensorInfo, attrs: NamedAttrMap) {
  if (x.dtype !== 'float32' || filter.dtype !== 'float32' || attrs.dataFormat !== 'NHWC') return undefined;
  if (x.shape.includes(0) || filter.shape.includes(0) || x.shape[3] !== filter.shape[2]) return undefined;
  const { padInfo, strideHeight, strideWidth, dilationHeight, dilationWidth, outShape } =
    tf.backend_util.computeConv2DInfo(
      x.shape as Shape4,
      filter.shape as Shape4,
      attrs.strides as [number, number],
      attrs.dilations as [number, number],
      attrs.pad as 'same',
      attrs.dimRoundingMode as 'floor' | undefined,
    );
  if ((padInfo.type !== 'VALID' && padInfo.type !== 'SAME') || outShape.includes(0)) return undefined;
  const make = attributesOf(nativeBackend(tf).binding);
  const attributes = [
    make.float('T'),
    make.int('strides', [1, strideHeight, strideWidth, 1]),
    make.text('padding', padInfo.type),
    make.text('data_format', 'NHWC'),
    make.int('dilations', [1, dilationHeight, dilationWidth, 1]),
  ];
  return { attributes, outShape };
}
