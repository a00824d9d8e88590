import type { TensorInfo } from '@tensorflow/tfjs';
import type { Tf } from '../../../model/runnable.ts';
import { overrideKernel } from '../gradients/override-kernel.ts';
import { attributesOf } from './attributes.ts';
import { integerConstants } from './constants.ts';
import { convolutionOf, isBias } from './convolution.ts';
import type { FusedActivation, FusedOperations } from './fused-operations.ts';
import { nativeBackend, nativeBackendName } from './native-backend.ts';

/** Activations that TensorFlow does in the same pass, by their names here. */
const activations: Readonly<Record<string, FusedActivation>> = {
  linear: undefined,
  relu: 'Relu',
  relu6: 'Relu6',
  elu: 'Elu',
};

/**
 * Layers of predictions in one operation each: product or convolution, bias and activation, as graphs of Python
 * TensorFlow run them. tfjs-node runs three.
 */
export function registerFusedPredictions(tf: Tf, fused: FusedOperations): void {
  const backend = nativeBackend(tf);
  const { binding } = backend;
  const make = attributesOf(binding);
  const constant = integerConstants(binding);
  const reshapeAttributes = [make.float('T'), { name: 'Tshape', type: binding.TF_ATTR_TYPE, value: binding.TF_INT32 }];

  overrideKernel(tf, nativeBackendName, 'FusedConv2D', ({ x, filter, bias }, attrs) => {
    const activation = (attrs.activation as string | undefined) ?? 'linear';
    const found = convolutionOf(tf, x, filter, attrs);
    if (!(activation in activations) || found === undefined || !isBias(bias, found.outShape[3])) return undefined;
    const { operation, attributes } = fused.convolution(found.attributes, activations[activation]);
    const inputs = backend.getInputTensorIds([x, filter, bias]);
    return backend.createOutputTensor(binding.executeOp(operation, attributes, inputs, 1)[0]);
  });

  overrideKernel(tf, nativeBackendName, '_FusedMatMul', ({ a, b, bias }, attrs) => {
    const activation = (attrs.activation as string | undefined) ?? 'linear';
    if (!(activation in activations) || !isOneMatrix(a) || !isOneMatrix(b)) return undefined;
    const [rows, columns] = [
      a.shape.at(attrs.transposeA === true ? -1 : -2)!,
      b.shape.at(attrs.transposeB === true ? -2 : -1)!,
    ];
    if (!isBias(bias, columns)) return undefined;
    const { operation, attributes } = fused.product(
      activations[activation],
      attrs.transposeA === true,
      attrs.transposeB === true,
    );
    const flat = [a, b].map((matrix) =>
      reshaped(matrix, backend.getInputTensorIds([matrix])[0], matrix.shape.slice(-2)),
    );
    const inputs = [...flat.map(({ id }) => id), ...backend.getInputTensorIds([bias])];
    const product = binding.executeOp(operation, attributes, inputs, 1)[0];
    for (const { id, isNew } of flat) if (isNew) binding.deleteTensor(id);
    if (a.shape.length === 2) return backend.createOutputTensor(product);
    const [result] = binding.executeOp('Reshape', reshapeAttributes, [product.id, constant([1, rows, columns])], 1);
    binding.deleteTensor(product.id);
    return backend.createOutputTensor(result);
  });

  function reshaped({ shape }: TensorInfo, id: number, to: number[]): { id: number; isNew: boolean } {
    if (shape.length === to.length) return { id, isNew: false };
    return { id: binding.executeOp('Reshape', reshapeAttributes, [id, constant(to)], 1)[0].id, isNew: true };
  }
}

/** A matrix, or the single one of a batch, as TensorFlow.js hands them to this kernel. */
function isOneMatrix({ shape, dtype }: TensorInfo): boolean {
  const isOne = shape.length === 2 || (shape.length === 3 && shape[0] === 1);
  return isOne && dtype === 'float32' && !shape.includes(0);
}
