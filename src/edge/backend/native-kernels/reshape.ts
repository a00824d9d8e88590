import type { Tensor } from '@tensorflow/tfjs';
import type { Tf } from '../../../model/runnable.ts';
import { overrideKernel } from '../gradients/override-kernel.ts';
import { attributesOf } from './attributes.ts';
import { integerConstants } from './constants.ts';
import { nativeBackend, nativeBackendName } from './native-backend.ts';

/** A reshape to the shape that is there already, as most gradients end with, shares the buffer. */
export function registerReshape(tf: Tf): void {
  const backend = nativeBackend(tf);
  const { binding } = backend;
  const constant = integerConstants(binding);
  const index = { name: 'Tshape', type: binding.TF_ATTR_TYPE, value: binding.TF_INT32 };
  const attributes = [attributesOf(binding).float('T'), index];
  overrideKernel(tf, nativeBackendName, 'Reshape', ({ x }, attrs) => {
    const shape = attrs.shape as number[];
    if (tf.util.arraysEqual(x.shape, shape)) {
      backend.incRef(x.dataId);
      return { dataId: x.dataId, shape: x.shape, dtype: x.dtype } as Tensor;
    }
    if (x.dtype !== 'float32') return undefined;
    const inputs = [...backend.getInputTensorIds([x]), constant(shape)];
    return backend.createOutputTensor(binding.executeOp('Reshape', attributes, inputs, 1)[0]);
  });
}
