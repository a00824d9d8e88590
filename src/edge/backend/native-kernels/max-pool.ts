import type { NamedAttrMap, Tensor, TensorInfo } from '@tensorflow/tfjs';
import type { Tf } from '../../../model/runnable.ts';
import { overrideKernel } from '../gradients/override-kernel.ts';
import { attributesOf } from './attributes.ts';
import type { Deferred } from './deferred.ts';
import { disposalOf, holdBuffers } from './held-buffers.ts';
import type { MaskedGradients } from './masked-gradients.ts';
import { type Attribute, type NativeBackend, nativeBackend, nativeBackendName } from './native-backend.ts';
import { poolAttributes } from './onednn-operations.ts';

/**
 * Max pooling by oneDNN. The forward pass remembers where each maximum stood, so that the backward pass need not look
 * for it again: five to ten times faster than `MaxPoolGrad`, and the same numbers.
 */
export function registerMaxPool(tf: Tf, deferred: Deferred, masked: MaskedGradients): void {
  /** Handle of the remembered places, by the buffer of the pooled output. */
  const places = new WeakMap<object, number>();
  const whenDisposed = disposalOf(nativeBackend(tf));

  overrideKernel(tf, nativeBackendName, 'MaxPool', ({ x }, attributes) => {
    const backend = nativeBackend(tf);
    const isTraining = tf.engine().state.gradientDepth > 0;
    const pool = attributesFor(tf, backend, x, attributes, isTraining);
    if (pool === undefined) return undefined;
    // A ReLU that waits is done on the result: the maximum stands where it stood.
    const relu = waitingRelu(deferred, x);
    const inputs = backend.getInputTensorIds([relu ?? x]);
    const [output, workspace] = backend.binding.executeOp('_MklNativeMaxPool', pool, inputs, 2);
    let pooled = output;
    if (relu !== undefined) {
      [pooled] = backend.binding.executeOp('Relu', [attributesOf(backend.binding).float('T')], [output.id], 1);
      backend.binding.deleteTensor(output.id);
    }
    const tensor = backend.createOutputTensor(pooled);
    const forget = () => backend.binding.deleteTensor(workspace.id);
    if (isTraining) {
      places.set(tensor.dataId, workspace.id);
      whenDisposed(tensor.dataId, forget);
    } else forget();
    return tensor;
  });

  overrideKernel(tf, nativeBackendName, 'MaxPoolGrad', ({ dy, input, output }, attributes) => {
    const backend = nativeBackend(tf);
    const workspace = places.get(output.dataId);
    const pool = attributesFor(tf, backend, input, attributes, true);
    if (workspace === undefined || pool === undefined) return undefined;
    // Of input and output only the shapes are looked at.
    const relu = waitingRelu(deferred, input);
    const ids = backend.getInputTensorIds([relu ?? input, output]);
    const incoming = relu === undefined ? dy : reluGradient(backend, dy, output);
    const inputs = [...ids, ...backend.getInputTensorIds([incoming]), workspace];
    const gradient = backend.createOutputTensor(backend.binding.executeOp('_MklNativeMaxPoolGrad', pool, inputs, 1)[0]);
    if (relu !== undefined) {
      masked.set(gradient.dataId, { reluInput: relu.dataId, pooled: infoOf(incoming) });
      whenDisposed(gradient.dataId, holdBuffers(tf, [incoming]));
      (incoming as Tensor).dispose();
    }
    return gradient;
  });
}

/** Where the maximum was not positive nothing passes, whatever stood around it: the ReLU's gradient on a quarter of the numbers. */
function reluGradient(backend: NativeBackend, dy: TensorInfo, output: TensorInfo): TensorInfo {
  return backend.executeSingleOutput('ReluGrad', [attributesOf(backend.binding).float('T')], [dy, output]);
}

function waitingRelu(deferred: Deferred, tensor: TensorInfo): TensorInfo | undefined {
  const pending = deferred.pending(tensor);
  return pending?.kind === 'relu' ? pending.inputs[0] : undefined;
}

/** Undefined for what oneDNN is not asked to do. */
function attributesFor(
  tf: Tf,
  { binding }: NativeBackend,
  x: TensorInfo,
  { filterSize, strides, pad, dimRoundingMode }: NamedAttrMap,
  workspace: boolean,
): Attribute[] | undefined {
  if (x.dtype !== 'float32' || x.shape.length !== 4 || x.shape.includes(0)) return undefined;
  const info = tf.backend_util.computePool2DInfo(
    x.shape as [number, number, number, number],
    filterSize as [number, number],
    strides as [number, number],
    1,
    pad as 'same' | 'valid',
    dimRoundingMode as 'floor' | undefined,
  );
  const { type } = info.padInfo;
  if (type !== 'VALID' && type !== 'SAME') return undefined;
  const window = [1, info.filterHeight, info.filterWidth, 1];
  return poolAttributes(binding, window, [1, info.strideHeight, info.strideWidth, 1], type, workspace);
}

const infoOf = ({ dataId, shape, dtype }: TensorInfo): TensorInfo => ({ dataId, shape, dtype });
