import type { Tf } from '../../../model/runnable.ts';
import { overrideKernel } from '../gradients/override-kernel.ts';
import { attributesOf } from './attributes.ts';
import { integerConstants } from './constants.ts';
import type { MaskedGradients } from './masked-gradients.ts';
import { nativeBackend, nativeBackendName } from './native-backend.ts';

/** Sums over axes. That of a convolution's bias gradient is taken before max pooling spread the numbers out. */
export function registerSum(tf: Tf, masked: MaskedGradients): void {
  const backend = nativeBackend(tf);
  const { binding } = backend;
  const constant = integerConstants(binding);
  const make = attributesOf(binding);
  const index = { name: 'Tidx', type: binding.TF_ATTR_TYPE, value: binding.TF_INT32 };
  overrideKernel(tf, nativeBackendName, 'Sum', ({ x }, { axis, keepDims }) => {
    if (x.dtype !== 'float32') return undefined;
    const axes = tf.util.parseAxisParam(axis as number | number[], x.shape);
    const keep = keepDims === true;
    const pooled = !keep && axes.join() === '0,1,2' ? masked.get(x.dataId)?.pooled : undefined;
    const inputs = [...backend.getInputTensorIds([pooled ?? x]), constant(axes)];
    const attributes = [make.flag('keep_dims', keep), make.float('T'), index];
    return backend.createOutputTensor(binding.executeOp('Sum', attributes, inputs, 1)[0]);
  });
}
