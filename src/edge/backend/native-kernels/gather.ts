import type { Tensor } from '@tensorflow/tfjs';
import type { Tf } from '../../../model/runnable.ts';
import { overrideKernel } from '../gradients/override-kernel.ts';
import { attributesOf } from './attributes.ts';
import { nativeBackend, nativeBackendName } from './native-backend.ts';

/**
 * Gathering (embeddings) without reading the indices first: TensorFlow holds them against the range itself. tfjs-node's
 * kernel, which does read them, finds the words for what is wrong.
 */
export function registerGather(tf: Tf): void {
  const backend = nativeBackend(tf);
  const { binding } = backend;
  const make = attributesOf(binding);
  const whole = ['Tindices', 'Taxis'].map((name) => ({ name, type: binding.TF_ATTR_TYPE, value: binding.TF_INT32 }));
  overrideKernel(tf, nativeBackendName, 'GatherV2', ({ x, indices }, attrs) => {
    if (x.dtype !== 'float32' || indices.dtype !== 'int32') return undefined;
    const { axis, batchDims } = attrs as { readonly axis: number; readonly batchDims: number };
    tf.backend_util.segment_util.collectGatherOpShapeInfo(x as Tensor, indices as Tensor, axis, batchDims);
    const attributes = [make.int('batch_dims', batchDims), make.float('Tparams'), ...whole];
    const along = binding.createTensor([], binding.TF_INT32, Int32Array.of(axis));
    try {
      const inputs = [...backend.getInputTensorIds([x, indices]), along];
      return backend.createOutputTensor(binding.executeOp('GatherV2', attributes, inputs, 1)[0]);
    } catch {
      return undefined;
    } finally {
      binding.deleteTensor(along);
    }
  });
}
