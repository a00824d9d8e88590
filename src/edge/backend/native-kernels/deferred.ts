/**
 * Results that are computed only when somebody looks at them. A kernel that defers its work lets the kernel that comes
 * next do both as one operation: a convolution and its bias, a ReLU after pooling on a quarter of the numbers. Where
 * nothing of that kind follows, the work is done at first use, by the same operation as ever.
 */
import type { Tensor, TensorInfo } from '@tensorflow/tfjs';
import type { Tf } from '../../../model/runnable.ts';
import { type Entry, type NativeBackend, nativeBackend, type Output } from './native-backend.ts';

export interface Pending {
  /** Which kernel deferred it. */
  readonly kind: 'conv2d' | 'relu';
  /** What it is to be computed from; kept alive until the result is there or disposed. */
  readonly inputs: readonly TensorInfo[];
  /** Attributes of the operation, for whoever takes over. */
  readonly attributes: unknown;
}

export interface Deferred {
  /** A tensor of `shape`, float32, whose content `compute` gives when it is asked for. */
  defer(pending: Pending, shape: readonly number[], compute: (inputs: readonly TensorInfo[]) => Output): Tensor;
  /** What a tensor still waits for; undefined when it is computed. */
  pending(tensor: TensorInfo): Pending | undefined;
}

interface DeferredEntry extends Entry {
  pending?: Pending;
}

/** Adds deferral to the native backend. Call once. */
export function deferredResults(tf: Tf): Deferred {
  const backend = nativeBackend(tf);
  const entryOf = ({ dataId }: TensorInfo): DeferredEntry | undefined => backend.tensorMap.get(dataId);
  const release = (entry: DeferredEntry): void => {
    const inputs = entry.pending?.inputs ?? [];
    entry.pending = undefined;
    for (const { dataId } of inputs) {
      if (backend.disposeData(dataId)) tf.engine().removeDataId(dataId, tf.backend());
    }
  };
  disposeUncomputed(backend, release);
  return {
    pending: (tensor) => entryOf(tensor)?.pending,
    defer({ inputs, ...rest }, shape, compute) {
      // Buffers, not tensors: a variable may be assigned another one meanwhile.
      const pending = { ...rest, inputs: inputs.map(({ dataId, shape, dtype }) => ({ dataId, shape, dtype })) };
      for (const { dataId } of pending.inputs) backend.incRef(dataId);
      const tensor = backend.createOutputTensor({ id: -1, shape: [...shape], dtype: backend.binding.TF_FLOAT });
      const entry = entryOf(tensor)!;
      entry.pending = pending;
      Object.defineProperty(entry, 'id', {
        configurable: true,
        get() {
          const { id } = compute(pending.inputs);
          Object.defineProperty(entry, 'id', { value: id, writable: true, configurable: true });
          release(entry);
          return id;
        },
      });
      return tensor;
    },
  };
}

/** The backend reads `id` when it disposes of a tensor: what nobody looked at must not be computed then. */
function disposeUncomputed(backend: NativeBackend, release: (entry: DeferredEntry) => void): void {
  const dispose = backend.disposeData.bind(backend);
  backend.disposeData = (dataId, force = false) => {
    const entry: DeferredEntry | undefined = backend.tensorMap.get(dataId);
    if (entry?.pending === undefined) return dispose(dataId, force);
    if (!force && entry.refCount > 1) {
      entry.refCount--;
      return false;
    }
    Object.defineProperty(entry, 'id', { value: -1, writable: true, configurable: true });
    release(entry);
    return dispose(dataId, force);
  };
}
