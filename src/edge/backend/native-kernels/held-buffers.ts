import type { TensorInfo } from '@tensorflow/tfjs';
import type { Tf } from '../../../model/runnable.ts';
import { type NativeBackend, nativeBackend } from './native-backend.ts';

/** Keeps the buffers of tensors whatever happens to the tensors, until the returned function is called. */
export function holdBuffers(tf: Tf, tensors: readonly TensorInfo[]): () => void {
  const backend = nativeBackend(tf);
  const buffers = tensors.map(({ dataId }) => dataId);
  for (const buffer of buffers) backend.incRef(buffer);
  return () => {
    for (const buffer of buffers) {
      if (backend.disposeData(buffer)) tf.engine().removeDataId(buffer, tf.backend());
    }
  };
}

/** Calls `release` when the buffer is gone. */
export type WhenDisposed = (buffer: object, release: () => void) => void;

export function disposalOf(backend: NativeBackend): WhenDisposed {
  const releases = new WeakMap<object, () => void>();
  const dispose = backend.disposeData.bind(backend);
  backend.disposeData = (buffer, force) => {
    const gone = dispose(buffer, force);
    if (gone) {
      releases.get(buffer)?.();
      releases.delete(buffer);
    }
    return gone;
  };
  return (buffer, release) => {
    releases.set(buffer, release);
  };
}
