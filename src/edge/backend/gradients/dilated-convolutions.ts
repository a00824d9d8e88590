/**
 * Gradients of dilated convolutions, which TensorFlow.js refuses on every backend. A filter with dilation d is a larger
 * filter with zeros between its entries, and of that one the gradients are known: the input's gradient is the same, the
 * filter's is every d-th entry.
 */
import type { Tensor, Tensor4D } from '@tensorflow/tfjs';
import type { Tf } from '../../../model/runnable.ts';
import { spreadOut } from './spread-out.ts';

type Pair = [number, number];

const kernels = ['Conv2D', 'DepthwiseConv2dNative'] as const;

/** Registers the gradients and lets fused convolutions, whose gradients are sealed in, come apart where they are needed. */
export function registerDilatedGradients(tf: Tf): void {
  for (const kernel of kernels) {
    const stock = tf.getGradient(kernel);
    tf.registerGradient({
      ...stock,
      gradFunc: (dy, saved, attributes) => {
        const dilations = pairOf(attributes.dilations as Pair | number | undefined);
        if (!isDilated(dilations)) return stock.gradFunc(dy, saved, attributes);
        const [x, filter] = saved as [Tensor4D, Tensor4D];
        const gradients = () =>
          stock.gradFunc(dy, [x, dilated(tf, filter, dilations)], { ...attributes, dilations: [1, 1] });
        return {
          x: () => gradients().x(),
          filter: () =>
            tf.stridedSlice(gradients().filter(), [0, 0, 0, 0], largerShape(filter, dilations), [...dilations, 1, 1]),
        };
      },
    });
  }
  takeApart(tf);
}

function takeApart(tf: Tf): void {
  const fused = tf.fused as { -readonly [Name in 'conv2d' | 'depthwiseConv2d']: (typeof tf.fused)[Name] };
  const { conv2d, depthwiseConv2d } = fused;
  type Options = Parameters<typeof conv2d>[0];
  const apart = (options: Options, convolve: typeof tf.conv2d): Tensor => {
    const { x, filter, strides, pad, dataFormat, dilations, dimRoundingMode, bias, activation } = options;
    const result = convolve(x as Tensor4D, filter as Tensor4D, strides, pad, dataFormat, dilations, dimRoundingMode);
    const sum = bias === undefined || bias === null ? result : tf.add(result, bias);
    return activate(tf, sum, activation ?? 'linear', options);
  };
  const trains = ({ dilations }: Options): boolean =>
    tf.engine().state.gradientDepth > 0 && isDilated(pairOf(dilations as Pair | number | undefined));
  fused.conv2d = ((options: Options) =>
    trains(options) ? apart(options, tf.conv2d) : conv2d(options as never)) as typeof conv2d;
  fused.depthwiseConv2d = ((options: Options) =>
    trains(options)
      ? apart(options, tf.depthwiseConv2d as typeof tf.conv2d)
      : depthwiseConv2d(options as never)) as typeof depthwiseConv2d;
}

function activate(
  tf: Tf,
  x: Tensor,
  activation: NonNullable<Parameters<Tf['fused']['conv2d']>[0]['activation']>,
  { preluActivationWeights, leakyreluAlpha }: Parameters<Tf['fused']['conv2d']>[0],
): Tensor {
  switch (activation) {
    case 'linear':
      return x;
    case 'prelu':
      return tf.prelu(x, preluActivationWeights!);
    case 'leakyrelu':
      return tf.leakyRelu(x, leakyreluAlpha);
    default:
      return tf[activation](x);
  }
}

function pairOf(dilations: Pair | number | undefined): Pair {
  return Array.isArray(dilations) ? dilations : [dilations ?? 1, dilations ?? 1];
}

function isDilated([y, x]: Pair): boolean {
  return y > 1 || x > 1;
}

function largerShape(filter: Tensor4D, [y, x]: Pair): [number, number, number, number] {
  const [rows, columns, channels, outputs] = filter.shape;
  return [(rows - 1) * y + 1, (columns - 1) * x + 1, channels, outputs];
}

function dilated(tf: Tf, filter: Tensor4D, [y, x]: Pair): Tensor4D {
  const [rows, columns, channels, outputs] = filter.shape;
  const flat = tf.reshape(filter, [1, rows, columns, channels * outputs] as const) as Tensor4D;
  return tf.reshape(spreadOut(tf, flat, y, x), largerShape(filter, [y, x]));
}
