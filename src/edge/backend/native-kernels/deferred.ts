/**
 * Results that are computed only when somebody looks at them. A kernel that defers its work lets the kernel that comes
 * next do both as one operation: a convolution and its bias, a ReLU after pooling on a quarter of the numbers. Where
 * nothing of that kind follows, the work is done at first use, by the same operation as ever.
 */
import type { Tensor, TensorInfo } from '@tensorflow/tfjs';
import type { Tf } from '../../../model/runnable.ts';
import { holdBuffers } from './held-buffers.ts';
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

/** What the backend's map holds for a deferred result: to ask for its `id` is to compute it. */
class DeferredEntry implements Entry {
  readonly values = null;
  readonly shape: number[];
  readonly dtype: number;
  refCount = 1;
  pending: Pending | undefined;
  readonly #compute: () => Output;
  readonly #letGo: () => void;
  #id = -1;

  constructor(pending: Pending, shape: number[], dtype: number, compute: () => Output, letGo: () => void) {
    this.pending = pending;
    this.shape = shape;
    this.dtype = dtype;
    this.#compute = compute;
    this.#letGo = letGo;
  }

  get id(): number {
    if (this.pending !== undefined) {
      this.#id = this.#compute().id;
      this.settle();
    }
    return this.#id;
  }

  set id(id: number) {
    this.#id = id;
  }

  /** Computed, or no longer wanted. */
  settle(): void {
    this.pending = undefined;
    this.#letGo();
  }
}

/** Adds deferral to the native backend. Call once. */
export function deferredResults(tf: Tf): Deferred {
  const backend = nativeBackend(tf);
  disposeUncomputed(backend);
  return {
    pending({ dataId }) {
      const entry = backend.tensorMap.get(dataId);
      return entry instanceof DeferredEntry ? entry.pending : undefined;
    },
    defer({ inputs, ...rest }, shape, compute) {
      // Buffers, not tensors: a variable may be assigned another one meanwhile.
      const pending = { ...rest, inputs: inputs.map(({ dataId, shape, dtype }) => ({ dataId, shape, dtype })) };
      const letGo = holdBuffers(tf, inputs);
      const work = (): Output => compute(pending.inputs);
      const entry = new DeferredEntry(pending, [...shape], backend.binding.TF_FLOAT, work, letGo);
      const info = { dataId: {}, shape: entry.shape, dtype: 'float32' as const };
      backend.tensorMap.set(info.dataId, entry);
      return tf.engine().makeTensorFromTensorInfo(info);
    },
  };
}

/** The backend reads `id` when it disposes of a tensor: what nobody looked at must not be computed then. */
function disposeUncomputed(backend: NativeBackend): void {
  const dispose = backend.disposeData.bind(backend);
  backend.disposeData = (dataId, force = false) => {
    const entry = backend.tensorMap.has(dataId) ? backend.tensorMap.get(dataId) : undefined;
    if (!(entry instanceof DeferredEntry) || entry.pending === undefined) return dispose(dataId, force);
    if (!force && entry.refCount > 1) {
      entry.refCount--;
      return false;
    }
    entry.settle();
    return dispose(dataId, force);
  };
}
